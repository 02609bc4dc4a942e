import { html, type TemplateResult } from 'lit';
import { TEXTS } from '../../forms/texts';
import { choice } from '../../shared/parts/field';
import { paging } from '../../shared/parts/paging';
import { put } from '../../shared/parts/put';
import { table, type TableColumn } from '../../shared/parts/table';
import { NOTHING, type Reader } from '../../shared/reader';
import { call } from '../../shared/server';
import type { Intake, IntakeRow } from './answers';
import { showRefusal } from './refusal';

/** What may become of a row, as people call it. */
const STATUSES: Record<string, string> = {
  new: TEXTS.intakeNewShort, changed: TEXTS.intakeRowChanged, unchanged: TEXTS.intakeRowUnchanged, duplicate: TEXTS.intakeRowDuplicate,
  rejected: TEXTS.intakeRejected, notForTenants: TEXTS.intakeRowElsewhere, observation: TEXTS.intakeRowObservation
};
const PAGE = 50;

/** Shows the rows of a file, a page at a time. */
export async function showRows(reader: Reader, area: HTMLElement, intake: Intake, status = '', page = 0): Promise<void> {
  const { word } = reader;
  const found = await call<{ total: number; items: IntakeRow[] }>(`api/recommendations/intake/${intake.id}/rows`, { page, size: PAGE, status });
  const go = (toStatus: string, toPage: number) => void showRows(reader, area, intake, toStatus, toPage).catch((error: unknown) => showRefusal(reader, area, error));
  put(area, html`<h2>${word(TEXTS.intakeRowsOf, { file: intake.fileName })}</h2>
    <div class="cw-filter">${choice('status', word(TEXTS.intakeRowsThatAre), [['', word(TEXTS.intakeAllRows)], ...Object.entries(STATUSES).map(([value, text]): [string, string] => [value, word(text)])],
      status, value => go(value, 0))}<span>${word(TEXTS.intakeCountOfRows, { count: reader.number(found.total) })}</span></div>
    ${rowTable(reader, found.items)}${paging(reader, { total: found.total, size: PAGE }, page, { turn: to => go(status, to) })}`);
}

function rowTable(reader: Reader, rows: IntakeRow[]): TemplateResult {
  const { word } = reader;
  const text = (head: string, cell: (row: IntakeRow) => unknown, look?: string): TableColumn<IntakeRow> => ({ head: word(head), cell, ...(look ? { look } : {}) });
  return table<IntakeRow>({
    caption: word(TEXTS.intakeRows), isCaptionHidden: true, rows,
    columns: [{ head: word(TEXTS.intakeRow), number: true, cell: row => reader.number(row.row) }, text(TEXTS.intakeBecomesShort, row => word(STATUSES[row.status] ?? row.status)),
      text(TEXTS.intakeCountry, row => reader.country(row.country)), text(TEXTS.intakeBody, row => row.body), text(TEXTS.intakeSymbol, row => row.symbol),
      text(TEXTS.intakeParagraph, row => row.paragraph), text(TEXTS.intakeText, row => row.text, 'cw-long'), text(TEXTS.intakeReason, reasonOf), text(TEXTS.intakeChanges, changesOf)]
  });
}

/** Why a row becomes what it does, with the column that is at fault. */
export function reasonOf(row: IntakeRow): string {
  return `${row.column ? `${row.column}: ` : ''}${row.reason ?? ''}`;
}

/** What changed in a row, field by field. */
export function changesOf(row: IntakeRow): string {
  return Object.entries(row.changes ?? {}).map(([field, { from, to }]) => `${field}: ${from || NOTHING} → ${to || NOTHING}`).join('; ');
}
