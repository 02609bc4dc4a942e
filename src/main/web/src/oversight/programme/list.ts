import { element } from '../../shared/element';
import { call } from '../../shared/server';
import { actsOn } from '../operations';
import type { CaseList } from './answers';
import { downloads } from './downloads';
import { listTable } from './list-table';
import { pagesOf, turns } from './pages';
import { filtersOf, parametersBut, type Place } from './place';
import { words } from './words';

/** The list behind a number. */
export async function list(view: HTMLElement, parameters: URLSearchParams, place: Place): Promise<void> {
  const name = parameters.get('list') ?? '';
  const narrowing = parametersBut(parameters, 'list', 'page', 'sheet');
  const page = Number(parameters.get('page') ?? 0);
  const answer = await call<CaseList>(`api/programme/lists/${name}`, { ...narrowing, page });
  const acts = place.acts ? actsOn(name, () => void list(view, parameters, place)) : null;
  view.replaceChildren(element('h1', { text: answer.title }),
    element('p', { class: 'cw-facts', text: `${answer.total.toLocaleString('en-US')} in total${by(narrowing)}. Page ${page + 1} of ${pagesOf(answer)}. Times are UTC.` }),
    element('p', { class: 'cw-noprint' }, element('a', { href: place.href(filtersOf(parameters)), text: 'Back to the programme' })),
    listTable(answer, place, acts?.choice), ...(acts ? [acts.form] : []),
    element('p', { class: 'cw-noprint' }, ...turns(answer, page, to => place.href({ ...narrowing, list: name, page: String(to) }))),
    downloads('lists', name, narrowing));
  view.dataset.complete = 'yes';
}

function by(narrowing: Record<string, string>): string {
  const said = Object.entries(narrowing).map(([key, value]) => `${key}: ${words(value)}`).join(' · ');
  return said ? `, by ${said}` : '';
}
