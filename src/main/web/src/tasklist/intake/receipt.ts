import { element } from '../../shared/element';
import { table } from '../../shared/table';
import type { Receipt } from './answers';
import { taskLink } from './engine';
import { faultTable } from './refusal';

const COUNTS: [string, string][] = [
  ['total', 'Rows in the file'],
  ['new', 'New: registered under their documents if you take them on'],
  ['changed', 'Changed since they were registered'],
  ['unchanged', 'Unchanged: registered already'],
  ['duplicate', 'Duplicates within the file'],
  ['rejected', 'Unreadable'],
  ['notForTenants', 'For countries without a country team here'],
  ['observations', 'Concerns and observations']
];

/** Shows what becomes of the rows of a file, and leads to its task. */
export async function showReceipt(engine: string, area: HTMLElement, receipt: Receipt): Promise<void> {
  area.replaceChildren(element('h3', { text: 'The file was read' }),
    table({ class: 'table', caption: 'What becomes of its rows' }, ['Rows', 'Number'], COUNTS.map(([key, label]) => [label, String(receipt[key] ?? '')])),
    ...(receipt.notes ?? []).map(note => element('p', { text: note })));
  const link = await taskLink(engine, receipt.processInstanceId);
  if (link) {
    area.append(element('a', { href: link, class: 'btn btn-primary', id: 'intake-task', text: 'Go to the task "Confirm intake"' }));
  }
  const faults = receipt.faults ?? [];
  if (faults.length > 0) {
    area.append(faultTable(faults));
  }
  if (faults.length > 0 && receipt.rejected > faults.length) {
    area.append(element('p', { text: `The first ${faults.length} of ${receipt.rejected} unreadable rows are shown.` }));
  }
}
