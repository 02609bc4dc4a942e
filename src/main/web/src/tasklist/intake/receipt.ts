import { html, nothing, type TemplateResult } from 'lit';
import { TEXTS } from '../../forms/texts';
import { put } from '../../shared/parts/put';
import { table } from '../../shared/parts/table';
import type { Reader } from '../../shared/reader';
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
export async function showReceipt(reader: Reader, engine: string, area: HTMLElement, receipt: Receipt, readSheet?: (name: string) => void): Promise<void> {
  const { word } = reader;
  const link = await taskLink(engine, receipt.processInstanceId);
  const faults = receipt.faults ?? [];
  put(area, html`<h2>${word(TEXTS.intakeWasRead)}</h2>
    ${table<[string, string]>({
      caption: word(TEXTS.intakeBecomes), rows: COUNTS,
      columns: [{ head: word(TEXTS.intakeRows), names: true, cell: ([, label]) => word(label) }, { head: word(TEXTS.intakeNumber), number: true, cell: ([key]) => counted(reader, receipt[key]) }]
    })}
    ${(receipt.notes ?? []).map(note => html`<p>${note}</p>`)}${otherSheets(reader, receipt.sheets ?? [], readSheet)}
    ${link ? html`<p><a href=${link} class="cw-button" id="intake-task">${word(TEXTS.intakeToTask)}</a></p>` : nothing}
    ${faults.length > 0 ? faultTable(reader, faults) : nothing}
    ${faults.length > 0 && receipt.rejected > faults.length
      ? html`<p>${word(TEXTS.intakeFirstFaults, { shown: reader.number(faults.length), rejected: reader.number(receipt.rejected) })}</p>` : nothing}`);
}

function counted(reader: Reader, count: unknown): string {
  return typeof count === 'number' ? reader.number(count) : '';
}

/** Offers the sheets that hold rows too and were not read. */
export function otherSheets(reader: Reader, sheets: Sheet[], readSheet?: (name: string) => void): TemplateResult | typeof nothing {
  const others = readSheet === undefined ? [] : sheets.filter(({ rows, isRead }) => rows > 0 && !isRead);
  return others.length === 0 ? nothing : html`<p>${reader.word(TEXTS.intakeOtherSheets)}</p>
    <p class="cw-row">${others.map(({ name, rows }) => html`<button type="button" @click=${() => readSheet?.(name)}>${reader.word(TEXTS.intakeReadSheet, { sheet: name, rows: reader.number(rows) })}</button>`)}</p>`;
}
