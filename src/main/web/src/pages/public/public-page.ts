// What the programme publishes, for everybody: it asks for nothing but the public files, and neither sends nor keeps anything.

import { html, nothing, render, type TemplateResult } from 'lit';
import { LANGUAGES } from '../../shared/chosen-language';
import { wearLooks } from '../../shared/frame/looks';
import { choice, field, saidIn } from '../../shared/parts/field';
import { facts } from '../../shared/parts/facts';
import { empty, loading, status } from '../../shared/parts/notice';
import { paging } from '../../shared/parts/paging';
import { table, type TableColumn } from '../../shared/parts/table';
import { Reader } from '../../shared/reader';
import { TEXTS as FRAME } from '../../shared/frame/texts';
import { translator } from '../../shared/translator';
import { choices, EVERYTHING, found, yearOf, type Grant, type PublicFile, type Sum, type Summary, type Wanted } from './grants';
import { TEXTS } from './texts';

const NAMES: Record<string, string> = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية', ru: 'Русский' };
const PER_PAGE = 25;
const KILO = 1000;

const main = document.getElementById('page') as HTMLElement;
const top = document.body.insertBefore(document.createElement('div'), main);
let reader = new Reader('en', translator({}));
let summary: Summary | null = null;
let grants: Grant[] = [];
let wanted: Wanted = EVERYTHING;
let page = 0;
let isReady = false;

void open();

async function open(): Promise<void> {
  wearLooks();
  main.className = 'casework';
  main.tabIndex = -1;
  reader = await readerOf(language());
  document.documentElement.lang = reader.code;
  document.documentElement.dir = reader.direction;
  document.title = `${reader.word(TEXTS.title)} – Action 2`;
  show();
  try {
    summary = await got<Summary>('summary.json');
    show();
    grants = summary.files.some(({ name }) => name === 'grants.json') ? (await got<{ grants: Grant[] }>('grants.json')).grants : [];
    isReady = true;
    show();
  } catch {
    render(html`<h1>${reader.word(TEXTS.title)}</h1><p class="cw-problem" role="alert">${reader.word(TEXTS.unreachable)}</p>`, main);
  }
}

/** That of the address, else the first of the browser's that the program speaks. */
function language(): string {
  const asked = new URLSearchParams(location.search).get('lang');
  return [asked ?? '', ...navigator.languages].map(tag => tag.slice(0, 2).toLowerCase()).find(code => LANGUAGES.includes(code)) ?? 'en';
}

async function readerOf(code: string): Promise<Reader> {
  try {
    return new Reader(code, translator(code === 'en' ? {} : await got<Record<string, string>>(`words-${code}.json`)));
  } catch {
    return new Reader('en', translator({}));
  }
}

/** Without anything by which a browser is known. */
async function got<T>(name: string): Promise<T> {
  const answer = await fetch(name, { credentials: 'omit' });
  if (!answer.ok) {
    throw new Error(name);
  }
  return await answer.json() as T;
}

function show(): void {
  const { word } = reader;
  render(html`<a class="cw-skip" href="#page" @click=${(event: Event) => { event.preventDefault(); main.focus(); }}>${word(FRAME.skip)}</a>
    <header class="pub-head"><div class="cw-head">
      <span class="cw-brand">${summary?.publisher ?? 'Action 2'}</span>
      <nav aria-label=${word(TEXTS.languages)}><ul>${LANGUAGES.map(code =>
        html`<li><a href="?lang=${code}" lang=${code} hreflang=${code} aria-current=${code === reader.code ? 'page' : nothing}>${NAMES[code]}</a></li>`)}</ul></nav>
    </div></header>`, top);
  render(html`<h1>${word(TEXTS.title)}</h1><p>${word(TEXTS.intro)}</p>${summary ? content(summary) : loading(reader)}`, main);
}

function content(now: Summary): TemplateResult {
  const { word } = reader;
  return html`
    ${facts([[word(TEXTS.grants), reader.number(now.totals.grants)], [word(TEXTS.approved), reader.amount(now.totals.approvedAmount)],
      [word(TEXTS.disbursed), reader.amount(now.totals.disbursedAmount)], [word(TEXTS.updated), reader.moment(now.updatedAt)],
      [word(TEXTS.licence), now.licence ? html`<a href=${now.licence} rel="license" dir="ltr">${now.licence}</a>` : null]])}
    <div class="pub-totals">
      <section><h2>${word(TEXTS.byCountry)}</h2>${sums(word(TEXTS.byCountry), word(TEXTS.country), now.byCountry, ({ country }) => reader.country(country))}</section>
      <section><h2>${word(TEXTS.byYear)}</h2>${sums(word(TEXTS.byYear), word(TEXTS.year), now.byYear, ({ year }) => year)}</section>
    </div>
    <section><h2>${word(TEXTS.grants)}</h2>${isReady ? list() : loading(reader)}</section>
    <section><h2>${word(TEXTS.downloads)}</h2>${files(now.files)}</section>`;
}

function sums<S extends Sum>(caption: string, head: string, rows: readonly S[], name: (row: S) => string): TemplateResult {
  const { word } = reader;
  const amount = (text: string, of: (row: S) => string): TableColumn<S> =>
    ({ head: word(text), cell: row => reader.amount(of(row)), sort: row => Number(of(row)), number: true });
  return rows.length === 0 ? empty(word(TEXTS.none)) : table<S>({
    caption, isCaptionHidden: true, rows, columns: [
      { head, cell: name, sort: name, names: true },
      { head: word(TEXTS.grants), cell: ({ grants: number }) => reader.number(number), sort: ({ grants: number }) => number, number: true },
      amount(TEXTS.approved, row => row.approvedAmount), amount(TEXTS.disbursed, row => row.disbursedAmount), amount(TEXTS.refunded, row => row.refundedAmount)
    ]
  });
}

function list(): TemplateResult {
  const { word } = reader;
  const fitting = found(grants, wanted);
  return html`
    <form class="cw-filter" @submit=${(event: Event) => { event.preventDefault(); narrow(event); }} @change=${narrow}>
      ${choice('country', word(TEXTS.country), options(choices(grants, ({ country }) => [country]), code => reader.country(code)), wanted.country)}
      ${choice('year', word(TEXTS.year), options(choices(grants, grant => [yearOf(grant)]), year => year), wanted.year)}
      ${choice('stage', word(TEXTS.stage), options(choices(grants, ({ stage }) => [stage]), code => reader.label(code)), wanted.stage)}
      ${choice('theme', word(TEXTS.theme), options(choices(grants, ({ themes }) => themes ?? []), code => reader.label(code)), wanted.theme)}
      ${field('words', word(TEXTS.words), { type: 'search', value: wanted.words, maxLength: 200 })}
    </form>
    ${status(word(TEXTS.found, { number: reader.number(fitting.length) }))}
    ${fitting.length === 0 ? empty(word(TEXTS.none)) : grantTable(fitting.slice(page * PER_PAGE, (page + 1) * PER_PAGE))}
    ${paging(reader, { total: fitting.length, size: PER_PAGE }, page, { turn: to => { page = to; show(); } })}`;
}

function grantTable(rows: readonly Grant[]): TemplateResult {
  const { word } = reader;
  return table<Grant>({
    caption: word(TEXTS.grants), isCaptionHidden: true, rows, columns: [
      { head: word(TEXTS.reference), cell: ({ reference }) => reference, names: true, look: 'pub-key' },
      { head: word(TEXTS.grantTitle), cell: ({ title }) => title && html`<bdi>${title}</bdi>`, look: 'cw-long' },
      { head: word(TEXTS.country), cell: ({ country }) => reader.country(country) },
      { head: word(TEXTS.stage), cell: ({ stage }) => reader.label(stage) },
      { head: word(TEXTS.agencies), cell: ({ leadAgency, partnerAgencies = [] }) => reader.list([leadAgency ?? '', ...partnerAgencies].filter(Boolean).map(code => reader.label(code))) },
      { head: word(TEXTS.approved), cell: ({ approvedAmount }) => approvedAmount && reader.amount(approvedAmount), number: true },
      { head: word(TEXTS.disbursed), cell: ({ disbursedAmount }) => disbursedAmount && reader.amount(disbursedAmount), number: true },
      { head: word(TEXTS.period), cell: ({ startDate, endDate }) => startDate && endDate && word(TEXTS.span, { from: reader.day(startDate), until: reader.day(endDate) }), look: 'cw-when' }
    ]
  });
}

/** All, and each value with what it is called, by name. */
function options(values: readonly string[], name: (value: string) => string): [string, string][] {
  return [['', reader.word(TEXTS.all)], ...values.map((value): [string, string] => [value, name(value)]).sort(([, one], [, other]) => one.localeCompare(other, reader.code))];
}

function narrow(event: Event): void {
  wanted = { ...EVERYTHING, ...saidIn(event.currentTarget as HTMLFormElement) };
  page = 0;
  show();
}

function files(all: readonly PublicFile[]): TemplateResult {
  const { word } = reader;
  const shown = all.filter(({ name }) => !name.endsWith('.schema.json'));
  return html`<ul class="pub-files">${shown.map(({ name, bytes, records }) => html`<li><a href=${name} download>${word(TEXTS.records, { name, number: reader.number(records) })}</a>
    (${size(bytes)})${name.endsWith('.xml') ? html` – ${word(TEXTS.iati)}` : nothing}${schemaOf(name, all)}</li>`)}</ul>`;
}

function schemaOf(name: string, all: readonly PublicFile[]): TemplateResult | typeof nothing {
  const schema = name.endsWith('.json') ? name.replace(/\.json$/, '.schema.json') : '';
  return all.some(file => file.name === schema) ? html` – <a href=${schema}>${reader.word(TEXTS.schema)}: ${schema}</a>` : nothing;
}

function size(bytes: number): string {
  return new Intl.NumberFormat(reader.code === 'ar' ? 'ar-u-nu-latn' : reader.code, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, bytes / KILO));
}
