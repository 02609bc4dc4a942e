import { element, present } from '../../shared/element';
import { call } from '../../shared/server';
import type { Offer, Programme } from './answers';
import { choice, field } from './fields';
import { showFigure } from './figure';
import { chosenIn, filtersOf, type Place } from './place';
import { words } from './words';

const PERIODS = 'Periods narrow what is dated: requests by their submission, documents and recommendations by their registration, follow-ups by their beginning, stages by their end, the ledger by its entries. '
  + 'Tasks, deadlines and failures are those of now.';

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
  return element('section', { id: `figure-${offer.id}`, class: 'cw-figure' }, element('h2', { text: offer.title }), element('p', { role: 'status', text: 'is being counted …' }));
}

function missing(holidays: string[]): HTMLElement | null {
  return holidays.length === 0 ? null : element('p', { role: 'status', class: 'cw-noprint',
    text: `Lists of holidays are missing, deadlines may fall on holidays: ${holidays.join(', ')}. Ask an administrator to add them.` });
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
    field(parameters, 'country', 'Country', oneOf(programme.countries, 'all that you see')), field(parameters, 'agency', 'Agency', oneOf(programme.agencies, 'all')),
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
  return texts.filter(Boolean).join(' · ') || 'The whole programme that you see';
}
