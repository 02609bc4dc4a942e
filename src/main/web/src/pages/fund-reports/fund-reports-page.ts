// The fund's reports: which one, its figures, its files, and for the secretariat its introduction.

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { framed } from '../../shared/frame/page';
import { choice, saidIn } from '../../shared/parts/field';
import { table } from '../../shared/parts/table';
import { messageOf } from '../../shared/problem';
import type { Reader } from '../../shared/reader';
import { address, call, Refusal } from '../../shared/server';
import { quarterOf, wantedBy, type Column, type Offer, type Period, type Report, type ReportTable, type Section, type Value, type Wanted } from './report';
import { TEXTS } from './texts';

const FILES = ['pdf', 'docx', 'xlsx'];

class FundReportsPage extends LitElement {

  static override readonly properties = { offer: { state: true }, report: { state: true }, problem: { state: true }, said: { state: true }, isLoading: { state: true } };

  declare private offer: Offer | null;
  declare private report: Report | null;
  declare private problem: string;
  declare private said: string;
  declare private isLoading: boolean;
  private wanted: Wanted | null = null;
  declare reader: Reader;

  constructor() {
    super();
    Object.assign(this, { offer: null, report: null, problem: '', said: '', isLoading: true });
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.open();
  }

  private async open(): Promise<void> {
    try {
      this.offer = await call<Offer>('api/fund-reports');
      this.wanted = wantedBy(new URLSearchParams(window.location.search), this.offer, this.reader.code);
      if (this.wanted) {
        await this.load(this.wanted);
      }
    } catch (error) {
      this.problem = said(error);
    }
    this.isLoading = false;
  }

  private async load({ period, ...parameters }: Wanted): Promise<void> {
    this.report = await call<Report>(`api/fund-reports/${encodeURIComponent(period)}`, parameters);
  }

  override render(): TemplateResult {
    const { offer, report, wanted, reader: { word } } = this;
    return html`<div class="casework" data-complete=${this.isLoading ? nothing : 'yes'}>
      <h1>${word(TEXTS.title)}</h1>
      <p>${word(TEXTS.intro)}</p>
      ${offer && wanted ? this.form(offer, wanted) : nothing}
      ${this.problem ? html`<p class="cw-problem" role="alert">${this.problem}</p>` : nothing}
      <p role="status" class=${this.said ? 'cw-done' : ''}>${this.said || (this.isLoading ? word(TEXTS.loading) : offer && !wanted ? word(TEXTS.none) : '')}</p>
      ${report && wanted ? this.shown(report, wanted) : nothing}
    </div>`;
  }

  private form(offer: Offer, wanted: Wanted): TemplateResult {
    const { word } = this.reader;
    const names = new Intl.DisplayNames([this.reader.code], { type: 'language' });
    const submit = (event: Event): void => {
      event.preventDefault();
      window.location.assign(`?${new URLSearchParams(saidIn(event.target as HTMLFormElement)).toString()}`);
    };
    const countries = offer.countries.map((code): [string, string] => [code, this.reader.country(code)]).sort(([, one], [, other]) => one.localeCompare(other));
    return html`<form class="cw-filter cw-noprint" aria-label=${word(TEXTS.choose)} @submit=${submit}>
      ${choice('period', word(TEXTS.period), offer.periods.filter(({ closed }) => closed).map(period => [period.id, this.nameOf(period)]), wanted.period)}
      ${choice('view', word(TEXTS.view), offer.views.map(view => [view, word(TEXTS[view])]), wanted.view)}
      ${choice('country', word(TEXTS.country), [...(offer.wholeFund ? [['', word(TEXTS.wholeFund)] as [string, string]] : []), ...countries], wanted.country)}
      ${choice('language', word(TEXTS.language), offer.languages.map(code => [code, names.of(code) ?? code]), wanted.language)}
      <button type="submit" class="cw-main">${word(TEXTS.show)}</button>
    </form>`;
  }

  private nameOf({ id }: Period): string {
    const quarter = quarterOf(id);
    return quarter ? this.reader.word(TEXTS.quarterOf, quarter) : id;
  }

  private shown(report: Report, { period, ...parameters }: Wanted): TemplateResult {
    const { word } = this.reader;
    return html`<p class="cw-noprint cw-downloads">${word(TEXTS.download)}
        ${FILES.map(format => html`<a class="cw-button" download="" href=${address(`api/fund-reports/${encodeURIComponent(period)}`, { ...parameters, format, asOf: report.asOf })}>${format.toUpperCase()}</a> `)}</p>
      <article lang=${report.language} dir=${report.direction}>
        <h2 class="cw-report-title">${report.title}</h2>
        <p class="cw-facts">${report.about.map(line => html`${line}<br>`)}</p>
      </article>
      ${this.introduction(report)}
      <article lang=${report.language} dir=${report.direction}>${report.sections.map(section => this.section(section))}</article>`;
  }

  private introduction({ introduction, introductions, language, mayWrite }: Report): TemplateResult | typeof nothing {
    const { word, code } = this.reader;
    if (!introduction && !mayWrite) {
      return nothing;
    }
    const own = introductions.find(each => each.language === language);
    const other = introduction && introduction.language !== language ? new Intl.DisplayNames([code], { type: 'language' }).of(introduction.language) : null;
    return html`<section id="introduction"><h2>${word(TEXTS.introduction)}</h2>
      ${other ? html`<p class="cw-facts">${word(TEXTS.writtenIn, { language: other })}</p>` : nothing}
      ${introduction ? html`<div lang=${introduction.language} dir=${introduction.direction}>${paragraphs(introduction.text)}</div>` : html`<p class="cw-empty">${word(TEXTS.noIntroduction)}</p>`}
      ${mayWrite ? html`<form class="cw-noprint" @submit=${(event: Event) => void this.write(event, own?.version ?? 0)}>
        <label class="cw-field"><span>${word(TEXTS.write)}</span>
          <textarea name="text" rows="6" maxlength="20000" lang=${language} dir="auto" aria-describedby="write-help" .value=${own?.text ?? ''}></textarea>
          <small id="write-help">${word(TEXTS.writeHelp)}</small></label>
        <p><button type="submit">${word(TEXTS.save)}</button></p></form>` : nothing}</section>`;
  }

  private async write(event: Event, seen: number): Promise<void> {
    event.preventDefault();
    const { wanted } = this;
    if (!wanted) {
      return;
    }
    const { period, ...about } = wanted;
    const text = new FormData(event.target as HTMLFormElement).get('text');
    try {
      await call(`api/fund-reports/${encodeURIComponent(period)}/introduction`, {}, { method: 'PUT', body: { ...about, text, seen } });
      await this.load(wanted);
      this.problem = '';
      this.said = this.reader.word(TEXTS.saved);
    } catch (error) {
      this.said = '';
      this.problem = said(error);
    }
  }

  private section({ id, title, sentences, tables, quotes }: Section): TemplateResult {
    return html`<section id=${id}><h2>${title}</h2>
      ${tables.length ? sentences.map(sentence => html`<p>${sentence}</p>`) : html`<ul>${sentences.map(sentence => html`<li>${sentence}</li>`)}</ul>`}
      ${tables.map(each => this.table(each))}
      ${quotes.map(({ source, text }) => html`<blockquote><p dir="auto">${text}</p><footer class="cw-facts">${source}</footer></blockquote>`)}</section>`;
  }

  private table(shown: ReportTable): TemplateResult {
    const columns = shown.columns.map((column, index) => ({ column, index })).filter(({ column }) => !column.wide);
    return html`<h3>${shown.caption}</h3>${table<Value[]>({
      caption: shown.caption, isCaptionHidden: true, rows: shown.total ? [...shown.rows, shown.total] : shown.rows,
      columns: columns.map(({ column, index }, place) => ({ head: column.label, number: isNumber(column), names: place === 0, cell: (row: Value[]) => cell(row[index]) }))
    })}
    ${shown.count > shown.rows.length ? html`<p class="cw-facts">${this.reader.word(TEXTS.more, { shown: this.reader.number(shown.rows.length), count: this.reader.number(shown.count) })}</p>` : nothing}`;
  }
}

function isNumber({ kind }: Column): boolean {
  return kind === 'MONEY' || kind === 'NUMBER' || kind === 'DECIMAL';
}

/** A cell of several lines has each on its own. */
function cell(value: Value | undefined): TemplateResult | string {
  const lines = (value?.text ?? '').split('\n');
  return lines.length > 1 ? html`${lines.map((line, index) => index === 0 ? line : html`<br>${line}`)}` : lines[0] ?? '';
}

function paragraphs(text: string): TemplateResult[] {
  return text.split('\n').filter(line => line.trim()).map(line => html`<p dir="auto">${line}</p>`);
}

function said(error: unknown): string {
  return error instanceof Refusal && error.faults.length > 0 ? error.faults.map(({ label, message }) => `${label ?? ''}: ${message}`).join(' ') : messageOf(error);
}

customElements.define('casework-fund-reports', FundReportsPage);

void framed(TEXTS.title, 'fundReports').then(({ main, reader }) => { main.append(Object.assign(new FundReportsPage(), { reader })); });
