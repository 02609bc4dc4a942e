import { html, nothing, type TemplateResult } from 'lit';
import { choice, field, saidIn } from '../../shared/parts/field';
import type { Reader } from '../../shared/reader';
import { call } from '../../shared/server';
import { TEXTS } from '../texts';
import type { Programme } from './answers';
import { CaseworkFigure } from './figure';
import type { Shown } from './programme';
import { filtersOf, type Place } from './place';

/** All figures. */
export async function dashboard({ reader, parameters, place, show }: Shown): Promise<TemplateResult> {
  const { word } = reader;
  const programme = await call<Programme>('api/programme');
  const filters = filtersOf(parameters);
  const figures = programme.figures.map(offer => Object.assign(new CaseworkFigure(), { reader, offer, filters, place }));
  const page = html`<h1>${word(TEXTS.programme)}</h1><p class="cw-facts">${said(reader, parameters)}. ${word(TEXTS.periods)}</p>
    ${missing(reader, programme.missingHolidays)}${filterForm(reader, programme, parameters, place)}${sheetLink(reader, filters, place)}
    <div class="cw-figures">${figures}</div>`;
  show(page);
  await Promise.all(figures.map(figure => figure.load()));
  return page;
}

function missing({ word }: Reader, holidays: string[]): TemplateResult | typeof nothing {
  return holidays.length === 0 ? nothing : html`<p role="status" class="cw-noprint">${word(TEXTS.missingHolidays, { lists: holidays.join(', ') })}</p>`;
}

function sheetLink(reader: Reader, filters: Record<string, string>, place: Place): TemplateResult | typeof nothing {
  const { country } = filters;
  return country ? html`<p class="cw-noprint"><a href=${place.href({ ...filters, sheet: country })}>${reader.word(TEXTS.sheetLink, { country: reader.country(country) })}</a></p>` : nothing;
}

function filterForm(reader: Reader, programme: Programme, parameters: URLSearchParams, place: Place): TemplateResult {
  const { word } = reader;
  const now = (name: string) => parameters.get(name) ?? '';
  const submit = (event: Event) => {
    event.preventDefault();
    place.go(saidIn(event.target as HTMLFormElement));
  };
  return html`<form class="cw-filter cw-noprint" aria-label=${word(TEXTS.filters)} @submit=${submit}>
    ${field('from', word(TEXTS.from), { type: 'date', value: now('from') })}${field('to', word(TEXTS.to), { type: 'date', value: now('to') })}
    ${choice('country', word(TEXTS.country), [['', word(TEXTS.allCountries)], ...byName(programme.countries, each => reader.country(each))], now('country'))}
    ${choice('agency', word(TEXTS.agency), [['', word(TEXTS.all)], ...byName(programme.agencies, each => reader.label(each))], now('agency'))}
    ${choice('body', word(TEXTS.body), [['', word(TEXTS.all)], ...byName(programme.bodies, each => each)], now('body'))}
    <button type="submit" class="cw-main">${word(TEXTS.show)}</button> <button type="button" @click=${() => { window.print(); }}>${word(TEXTS.print)}</button></form>`;
}

function byName(values: string[], name: (value: string) => string): [string, string][] {
  return values.map((value): [string, string] => [value, name(value)]).sort(([, one], [, other]) => one.localeCompare(other));
}

/** The filters in words. */
export function said(reader: Reader, parameters: URLSearchParams): string {
  const { from, to, country, agency, body } = filtersOf(parameters);
  const texts = [from ? reader.word(TEXTS.fromDay, { day: reader.day(from) }) : null, to ? reader.word(TEXTS.toDay, { day: reader.day(to) }) : null,
    country ? reader.country(country) : null, agency ? reader.label(agency) : null, body];
  return texts.filter(Boolean).join(' · ') || reader.word(TEXTS.everything);
}
