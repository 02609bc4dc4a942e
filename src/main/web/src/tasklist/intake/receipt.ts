import { TEXTS } from '../../forms/texts';
import type { Words } from '../../shared/translator';
import { element } from '../../shared/element';
import { table } from '../../shared/table';
import type { Receipt, Sheet } from './answers';
import { taskLink } from './engine';
import { faultTable } from './refusal';

const COUNTS: [string, string][] = [
  ['total', TEXTS.intakeTotal],
  ['new', TEXTS.intakeNew],
  ['changed', TEXTS.intakeChanged],
  ['unchanged', TEXTS.intakeUnchanged],
  ['duplicate', TEXTS.intakeDuplicate],
  ['rejected', TEXTS.intakeRejected],
  ['notForTenants', TEXTS.intakeNotForTenants],
  ['observations', TEXTS.intakeObservations]
];

/** Shows what becomes of the rows of a file, and leads to its task; `readSheet` reads another sheet of the same file. */
export async function showReceipt(word: Words, engine: string, area: HTMLElement, receipt: Receipt, readSheet?: (name: string) => void): Promise<void> {
  area.replaceChildren(element('h3', { text: word(TEXTS.intakeWasRead) }),
    table({ class: 'table', caption: word(TEXTS.intakeBecomes) }, [word(TEXTS.intakeRows), word(TEXTS.intakeNumber)],
      COUNTS.map(([key, label]) => [word(label), String(receipt[key] ?? '')])),
    ...(receipt.notes ?? []).map(note => element('p', { text: note })),
    ...otherSheets(word, receipt.sheets ?? [], readSheet));
  const link = await taskLink(engine, receipt.processInstanceId);
  if (link) {
    area.append(element('a', { href: link, class: 'btn btn-primary', id: 'intake-task', text: word(TEXTS.intakeToTask) }));
  }
  const faults = receipt.faults ?? [];
  if (faults.length > 0) {
    area.append(faultTable(word, faults));
  }
  if (faults.length > 0 && receipt.rejected > faults.length) {
    area.append(element('p', { text: word(TEXTS.intakeFirstFaults, { shown: faults.length, rejected: receipt.rejected }) }));
  }
}

/** Offers the sheets that hold rows too and were not read. */
export function otherSheets(word: Words, sheets: Sheet[], readSheet?: (name: string) => void): HTMLElement[] {
  const others = readSheet === undefined ? [] : sheets.filter(({ rows, isRead }) => rows > 0 && !isRead);
  return others.length === 0 ? [] : [
    element('p', { text: word(TEXTS.intakeOtherSheets) }),
    element('p', {}, ...others.map(({ name, rows }) => element('button', {
      type: 'button', class: 'btn btn-default', text: word(TEXTS.intakeReadSheet, { sheet: name, rows }), onclick: () => readSheet?.(name)
    })))
  ];
}
