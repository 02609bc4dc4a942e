import { element } from '../../shared/element';
import { messageOf } from '../../shared/problem';
import { Refusal, type Fault } from '../../shared/server';
import { table } from '../../shared/table';

/** Shows why something was not done, row by row where rows are at fault. */
export function showRefusal(area: HTMLElement, error: unknown): void {
  area.replaceChildren(element('p', { role: 'alert', class: 'alert alert-danger', text: messageOf(error) }));
  if (error instanceof Refusal && error.faults.length > 0) {
    area.append(faultTable(error.faults));
  }
}

/** What is wrong, and where. */
export function faultTable(faults: Fault[]): HTMLTableElement {
  return table({ class: 'table', caption: 'What is wrong, and where' }, ['Row', 'Column', 'Reason'], faults.map(fault => [fault.row, fault.column, fault.message]));
}
