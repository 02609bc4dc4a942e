// Cases, running and finished, found by what one knows of them.

import { html, type TemplateResult } from 'lit';
import { choice, field, saidIn } from '../shared/parts/field';
import { problem, status } from '../shared/parts/notice';
import { paging } from '../shared/parts/paging';
import { showView } from '../shared/parts/view';
import type { Reader } from '../shared/reader';
import { call } from '../shared/server';
import type { CaseList, Programme } from './programme/answers';
import { listTable } from './programme/list-table';
import { parametersBut, type Place } from './programme/place';
import { TEXTS } from './texts';

export { heatMap } from './heat-map';
export { showWaits } from './waits';

const PROCESSES = ['seed-funding-request', 'document-review', 'recommendation-follow-up', 'recommendation-intake', 'seed-funding-draft'];
const STATES = ['finished', 'cancelled', 'running'];

/** Shows a search for cases and what it finds. `place` as for the programme, its addresses being those of this page. */
export async function showHistory(node: HTMLElement, place: Place): Promise<void> {
  const parameters = place.parameters();
  await showView(node, 'cw-programme', async (reader, show) => {
    const { countries } = await call<Programme>('api/programme');
    const page = (found: TemplateResult) => html`<h1>${reader.word(TEXTS.cases)}</h1>${search(reader, countries, parameters, place)}<div>${found}</div>`;
    show(page(status(reader.word(TEXTS.searching))));
    return page(await found(reader, parameters, place).catch(problem));
  });
}

async function found(reader: Reader, parameters: URLSearchParams, place: Place): Promise<TemplateResult> {
  const wanted = parametersBut(parameters, 'page');
  const page = Number(parameters.get('page') ?? 0);
  const answer = await call<CaseList>('api/programme/lists/instances', { ...wanted, page });
  return html`${status(`${reader.word(TEXTS.found, { total: reader.number(answer.total) })}. ${reader.zoneNote()}`, 'cw-facts')}
    ${listTable(reader, answer, place)}${paging(reader, answer, page, to => place.href({ ...wanted, page: String(to) }))}`;
}

function search(reader: Reader, countries: string[], parameters: URLSearchParams, place: Place): TemplateResult {
  const { word } = reader;
  const now = (name: string) => parameters.get(name) ?? '';
  const date = (name: string, label: string) => field(name, word(label), { type: 'date', value: now(name) });
  const all: [string, string] = ['', word(TEXTS.all)];
  const submit = (event: Event) => {
    event.preventDefault();
    place.go(saidIn(event.target as HTMLFormElement));
  };
  return html`<form class="cw-filter" role="search" aria-label=${word(TEXTS.cases)} @submit=${submit}>
    ${field('q', word(TEXTS.reference), { type: 'search', value: now('q') })}
    ${choice('process', word(TEXTS.process), [all, ...PROCESSES.map((each): [string, string] => [each, reader.label(each)])], now('process'))}
    ${choice('state', word(TEXTS.state), [all, ...STATES.map((each): [string, string] => [each, reader.label(each)])], now('state'))}
    ${choice('country', word(TEXTS.country), [all, ...countries.map((each): [string, string] => [each, reader.country(each)])], now('country'))}
    ${date('from', TEXTS.startedFrom)}${date('to', TEXTS.startedUntil)}${date('endedFrom', TEXTS.endedFrom)}${date('endedTo', TEXTS.endedUntil)}
    <button type="submit" class="cw-main">${word(TEXTS.search)}</button></form>`;
}
