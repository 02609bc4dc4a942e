import { TEXTS } from '../../forms/texts';
import type { Words } from '../../shared/translator';
import { element } from '../../shared/element';
import { call } from '../../shared/server';
import { table } from '../../shared/table';
import type { Intake, IntakeRow } from './answers';
import { showRefusal } from './refusal';

const STATUSES = ['', 'new', 'changed', 'unchanged', 'duplicate', 'rejected', 'notForTenants', 'observation'];
const PAGE = 50;
const HEADS = [TEXTS.intakeRow, TEXTS.intakeBecomesShort, TEXTS.intakeCountry, TEXTS.intakeBody, TEXTS.intakeSymbol, TEXTS.intakeParagraph, TEXTS.intakeText,
  TEXTS.intakeReason, TEXTS.intakeChanges];

/** Shows the rows of a file, a page at a time. */
export async function showRows(word: Words, area: HTMLElement, intake: Intake, status = '', page = 0): Promise<void> {
  const found = await call<{ total: number; items: IntakeRow[] }>(`api/recommendations/intake/${intake.id}/rows`, { page, size: PAGE, status });
  const go = (toStatus: string, toPage: number) => void showRows(word, area, intake, toStatus, toPage).catch(error => showRefusal(word, area, error));
  const choice = element('select', { 'aria-label': word(TEXTS.intakeRowsThatAre), onchange: (): void => go(choice.value, 0) },
    ...STATUSES.map(value => element('option', { value, text: value || word(TEXTS.intakeAllRows), selected: value === status })));
  const turn = (text: string, to: number, disabled: boolean) =>
    element('button', { type: 'button', class: 'btn btn-default', text, disabled, onclick: () => go(status, to) });
  area.replaceChildren(element('h3', { text: word(TEXTS.intakeRowsOf, { file: intake.fileName }) }), choice,
    turn(word(TEXTS.intakePrevious), page - 1, page === 0), turn(word(TEXTS.intakeNext), page + 1, (page + 1) * PAGE >= found.total), element('span', { text: ` ${word(TEXTS.intakeCountOfRows, { count: found.total })}` }),
    table({ class: 'table', caption: word(TEXTS.intakeRows) }, HEADS.map(head => word(head)), found.items.map(rowOf)));
}

/** The cells of a row. */
export function rowOf(row: IntakeRow): (string | number | null)[] {
  return [row.row, row.status, row.country, row.body, row.symbol, row.paragraph, row.text,
    `${row.column ? `${row.column}: ` : ''}${row.reason ?? ''}`, changesOf(row)];
}

/** What changed in a row, field by field. */
function changesOf(row: IntakeRow): string {
  return Object.entries(row.changes ?? {}).map(([field, { from, to }]) => `${field}: ${from || '–'} → ${to || '–'}`).join('; ');
}
