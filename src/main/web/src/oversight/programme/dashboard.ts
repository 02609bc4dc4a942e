import { element, present } from '../../shared/element';
import { call } from '../../shared/server';
import type { Offer, Programme } from './answers';
import { choice, field } from './fields';
import { showFigure } from './figure';
import { chosenIn, filtersOf, type Place } from './place';
import { words } from './words';

const PERIODS = 'The period applies to the submission of requests, the registration of documents and recommendations, the start of follow-ups, the end of stages and the entries of the ledger. '
  + 'Tasks, deadlines and failures are always current.';

/** All figures. */
export async function dashboard(view: HTMLElement, parameters: URLSearchParams, place: Place): Promise<void> {
  const programme = await call<Programme>('api/programme');
  const filters = filtersOf(parameters);
  const sections = programme.figures.map(section);
  view.replaceChildren(...present([element('h1', { text: 'Programme' }), element('p', { class: 'cw-facts', text: `${said(parameters)}. ${PERIODS}` }),
    missing(programme.missingHolidays), filterForm(programme, parameters, place), sheetLink(filters, place), element('div', { class: 'cw-figures' }, ...sections)]));
  await Promise.all(programme.figures.map((offer, index) => showFigure(offer, sections[index] as HTMLElement, filters, place)));
  view.dataset.complete = 'yes';
}

function section(offer: Offer): HTMLElement {
  return element('section', { id: `figure-${offer.id}`, class: 'cw-figure' }, element('h2', { text: offer.title }), element('p', { role: 'status', text: 'Loading …' }));
}

function missing(holidays: string[]): HTMLElement | null {
  return holidays.length === 0 ? null : element('p', { role: 'status', class: 'cw-noprint',
    text: `Lists of holidays are missing, so deadlines may fall on holidays: ${holidays.join(', ')}. Ask an administrator to add them.` });
}

function sheetLink(filters: Record<string, string>, place: Place): HTMLElement | null {
  const { country } = filters;
  return country ? element('p', { class: 'cw-noprint' }, element('a', { href: place.href({ ...filters, sheet: country }), text: `Country sheet of ${country}` })) : null;
}

function filterForm(programme: Programme, parameters: URLSearchParams, place: Place): HTMLElement {
  const date = () => element('input', { type: 'date' });
  const oneOf = (values: string[], all: string) => choice([['', all], ...values.map((value): [string, string] => [value, words(value)])]);
  const form = element('form', { class: 'cw-filter cw-noprint', 'aria-label': 'Filters' },
    field(parameters, 'from', 'From', date()), field(parameters, 'to', 'To', date()),
    field(parameters, 'country', 'Country', oneOf(programme.countries, 'all that you may see')), field(parameters, 'agency', 'Agency', oneOf(programme.agencies, 'all')),
    field(parameters, 'body', 'Body', oneOf(programme.bodies, 'all')),
    element('button', { type: 'submit', class: 'cw-main', text: 'Show' }), ' ', element('button', { type: 'button', text: 'Print', onclick: () => window.print() }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    place.go(chosenIn(form));
  });
  return form;
}

/** The filters in words. */
export function said(parameters: URLSearchParams): string {
  const { from, to, country, agency, body } = filtersOf(parameters);
  const texts = [from ? `from ${from}` : null, to ? `to ${to}` : null, country, agency ? words(agency) : null, body];
  return texts.filter(Boolean).join(' · ') || 'Everything that you may see';
}
