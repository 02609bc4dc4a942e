import { TEXTS } from '../../forms/texts';
import type { Words } from '../../shared/translator';
import { element } from '../../shared/element';
import { messageOf } from '../../shared/problem';
import { Refusal, type Fault } from '../../shared/server';
import { table } from '../../shared/table';

/** Shows why something was not done, row by row where rows are at fault. */
export function showRefusal(word: Words, area: HTMLElement, error: unknown): void {
  area.replaceChildren(element('p', { role: 'alert', class: 'alert alert-danger', text: messageOf(error) }));
  if (error instanceof Refusal && error.faults.length > 0) {
    area.append(faultTable(word, error.faults));
  }
}

/** What is wrong, and where. */
export function faultTable(word: Words, faults: Fault[]): HTMLTableElement {
  return table({ class: 'table', caption: word(TEXTS.intakeFaults) }, [word(TEXTS.intakeRow), word(TEXTS.intakeColumn), word(TEXTS.intakeReason)],
    faults.map(fault => [fault.row, fault.column, fault.message]));
}
