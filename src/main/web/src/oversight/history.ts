// Cases, running and finished, found by what one knows of them.

import { element } from '../shared/element';
import { problem } from '../shared/problem';
import { call } from '../shared/server';
import type { CaseList } from './programme/answers';
import { choice, field } from './programme/fields';
import { listTable } from './programme/list-table';
import { pagesOf, turns } from './programme/pages';
import { chosenIn, parametersBut, type Place } from './programme/place';
import { styles } from './styles';

export { heatMap } from './heat-map';
export { showWaits } from './waits';

const PROCESSES: [string, string][] = [['', 'all'], ['seed-funding-request', 'Seed-funding request'], ['document-review', 'Review of a document'],
  ['recommendation-follow-up', 'Follow-up of recommendations'], ['recommendation-intake', 'Recommendation intake'], ['seed-funding-draft', 'Draft of a seed-funding request']];
const STATES: [string, string][] = [['', 'all'], ['finished', 'finished'], ['cancelled', 'cancelled'], ['running', 'running']];

/** Shows a search for cases and what it finds. `place` as for the programme, its addresses being those of this page. */
export async function showHistory(node: HTMLElement, place: Place): Promise<void> {
  styles();
  const parameters = place.parameters();
  const found = element('div', {}, element('p', { role: 'status', text: 'Searching …' }));
  const view = element('div', { class: 'casework cw-programme' }, element('h1', { text: 'Cases' }), search(parameters, place), found);
  node.replaceChildren(view);
  try {
    const wanted = parametersBut(parameters, 'page');
    const page = Number(parameters.get('page') ?? 0);
    const answer = await call<CaseList>('api/programme/lists/instances', { ...wanted, page });
    found.replaceChildren(
      element('p', { role: 'status', class: 'cw-facts', text: `${answer.total.toLocaleString('en-US')} found. Page ${page + 1} of ${pagesOf(answer)}. Times are UTC.` }),
      listTable(answer, place), element('p', {}, ...turns(answer, page, to => place.href({ ...wanted, page: String(to) }))));
    view.dataset.complete = 'yes';
  } catch (error) {
    found.replaceChildren(problem(error));
  }
}

function search(parameters: URLSearchParams, place: Place): HTMLElement {
  const date = () => element('input', { type: 'date' });
  const form = element('form', { class: 'cw-filter', role: 'search', 'aria-label': 'Cases' },
    field(parameters, 'q', 'Reference', element('input', { type: 'search' })), field(parameters, 'process', 'Process', choice(PROCESSES)),
    field(parameters, 'state', 'State', choice(STATES)), field(parameters, 'country', 'Country', element('input', { size: 4, maxlength: 3 })),
    field(parameters, 'from', 'Started from', date()), field(parameters, 'to', 'Started until', date()),
    field(parameters, 'endedFrom', 'Ended from', date()), field(parameters, 'endedTo', 'Ended until', date()),
    element('button', { type: 'submit', class: 'cw-main', text: 'Search' }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const wanted = chosenIn(form);
    place.go(wanted.country ? { ...wanted, country: wanted.country.toUpperCase() } : wanted);
  });
  return form;
}
