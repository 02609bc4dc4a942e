import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { casePage, resultsPage } from '../search/answers';
import { agencyName } from '../shared/agencies';
import { TEXTS as FRAME } from '../shared/frame/texts';
import { messageOf } from '../shared/problem';
import { NOTHING, type Reader } from '../shared/reader';
import { address, call } from '../shared/server';
import type { Words } from '../shared/translator';
import type { CasePage, Fact, OpenTask, Recommendation, Stage } from './answers';
import { FACTS, TEXTS } from './texts';

type Part = TemplateResult | typeof nothing;
type Cell = { text: unknown; isNumber?: boolean };

/** The teams whose people take evidence; the server holds it. */
const TAKERS = ['manager', 'secretariat', 'ohchr-desk', 'camunda-admin'];
const PARTS = [['documents', TEXTS.documents, 'casework-documents'], ['comments', TEXTS.comments, 'casework-comments']] as const;

/** The page of a case or a recommendation: where it stands, who has it, what came and what comes, its money and its neighbours. */
export class CasePageElement extends LitElement {
  static override properties = { page: { state: true }, problem: { state: true }, tab: { state: true }, parts: { state: true }, groups: { attribute: false } };

  /** Those that the reader is in. */
  declare groups: readonly string[];

  declare private page: CasePage | null;
  declare private problem: string;
  declare private tab: string;
  declare private parts: string[];
  private hasStory = false;

  constructor(private readonly key: string, private readonly reader: Reader) {
    super();
    this.page = null;
    this.problem = '';
    this.tab = window.location.hash.slice(1) || 'overview';
    this.parts = [];
    this.groups = [];
  }

  private get word(): Words {
    return this.reader.word;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    if (!this.key) {
      this.problem = this.word(TEXTS.noKey);
      return;
    }
    try {
      this.page = await call<CasePage>('api/cases/page', { key: this.key });
      document.title = this.word(FRAME.titleOf, { title: `${this.page.key}: ${this.page.title}` });
    } catch (error) {
      this.problem = messageOf(error);
      return;
    }
    await Promise.allSettled([import('../documents/documents'), import('../comments/comments')]);
    this.parts = this.page.kind === 'recommendation' ? [] : PARTS.filter(([, , tag]) => customElements.get(tag)).map(([name]) => name);
  }

  protected override render(): TemplateResult {
    const { page, word } = this;
    if (this.problem) {
      return html`<h1>${word(TEXTS.title)}</h1><p class="cs-problem" role="alert">${this.problem}</p>`;
    }
    if (!page) {
      return html`<p role="status">${word(TEXTS.loading)}</p>`;
    }
    return html`${this.heading(page)}${this.tabs()}
      <div ?hidden=${this.tab !== 'overview'}>${this.overview(page)}</div>
      <div ?hidden=${this.tab !== 'story'} id="story"></div>
      ${PARTS.filter(([name]) => this.parts.includes(name)).map(([name]) => html`<div ?hidden=${this.tab !== name}>${this.tab === name ? this.shared(name) : nothing}</div>`)}`;
  }

  protected override updated(): void {
    if (this.page && this.tab === 'story' && !this.hasStory) {
      this.hasStory = true;
      const place = this.querySelector<HTMLElement>('#story');
      if (place) {
        void import('../oversight/story').then(part => part.showStory(place, { businessKey: this.key }, casePage));
      }
    }
  }

  private heading(page: CasePage): TemplateResult {
    const { word } = this;
    const state = page.stage ? html`<span class="cs-state" ?data-over=${page.endedAt !== null}>${this.reader.label(page.stage)}</span>` : nothing;
    const when = page.endedAt ? word(TEXTS.finishedOn, { day: this.day(page.endedAt) }) : page.stageSince ? word(TEXTS.since, { day: this.day(page.stageSince) }) : '';
    return html`<h1><bdi>${page.key}</bdi><br><span dir="auto">${page.kind === 'recommendation' ? nothing : page.title}</span></h1>
      <p>${page.country ? html`${this.reader.country(page.country)} · ` : nothing}${page.kind === 'recommendation' ? word(TEXTS.recommendation) : word(page.process ?? '')} ${state} ${when}</p>
      ${page.whole ? nothing : html`<p class="cs-quiet">${word(TEXTS.part)}</p>`}${this.evidence(page)}`;
  }

  private evidence({ key, kind }: CasePage): Part {
    return kind === 'recommendation' || !this.groups.some(group => TAKERS.includes(group)) ? nothing
      : html`<p class="cs-noprint"><a href=${address(`api/evidence/cases/${encodeURIComponent(key)}`)} download>${this.word(TEXTS.evidence)}</a>
        <span class="cs-quiet">${this.word(TEXTS.evidenceHint)}</span></p>`;
  }

  private tabs(): TemplateResult {
    const { word } = this;
    const tabs = [['overview', TEXTS.overview], ['story', TEXTS.story], ...PARTS.filter(([name]) => this.parts.includes(name))];
    return html`<nav class="cs-noprint"><ul class="cs-tabs">${tabs.map(([name = '', text = '']) => html`<li><a href=${`#${name}`} aria-current=${this.tab === name ? 'page' : nothing}
      @click=${() => { this.tab = name; }}>${word(text)}</a></li>`)}</ul></nav>`;
  }

  private shared(name: string): TemplateResult {
    return name === 'documents' ? html`<casework-documents case-key=${this.key}></casework-documents>` : html`<casework-comments case-key=${this.key}></casework-comments>`;
  }

  private overview(page: CasePage): TemplateResult {
    return html`${this.stages(page)}${this.now(page)}${this.statement(page)}${this.statuses(page)}${this.facts(page)}${this.money(page)}${this.recommendations(page)}
      ${this.actions(page)}${this.reports(page)}${this.amendments(page)}${this.assessments(page)}${this.grades(page)}${this.links(page)}`;
  }

  private stages({ stages }: CasePage): Part {
    return stages.length === 0 ? nothing : html`<h2>${this.word(TEXTS.way)}</h2><ol class="cs-stages">${stages.map(stage => this.stage(stage))}</ol>`;
  }

  private stage({ stage, state, since }: Stage): TemplateResult {
    return html`<li data-state=${state} aria-current=${state === 'now' ? 'step' : nothing}><strong>${this.reader.label(stage)}</strong>${this.word(TEXTS[state])}${since ? html`, ${this.day(since)}` : nothing}</li>`;
  }

  private now(page: CasePage): Part {
    const { word } = this;
    if (page.kind === 'recommendation' && (page.endedAt || page.tasks.length === 0)) {
      return nothing;
    }
    const next = page.stages.find(({ state }) => state === 'ahead');
    return html`<h2>${word(TEXTS.tasks)}</h2>
      ${page.tasks.length > 0 ? html`<ul class="cs-list">${page.tasks.map(task => this.task(task))}</ul>`
        : html`<p>${word(page.endedAt ? TEXTS.over : page.working ? TEXTS.working : TEXTS.noTasks)}</p>`}
      ${next ? html`<p>${word(TEXTS.next, { stage: this.reader.label(next.stage) })}</p>` : nothing}
      ${page.diagram ? html`<p><a href=${address(page.diagram)}>${word(TEXTS.diagram)}</a></p>` : nothing}`;
  }

  private task({ name, who, since, due, late, taskId }: OpenTask): TemplateResult {
    const { word } = this;
    const facts = [word(TEXTS.waitsWith, { who: who.map(each => word(each)).join(', ') || NOTHING, day: this.day(since) }), due ? word(TEXTS.dueOn, { day: this.day(due) }) : '']
      .filter(Boolean).join(' · ');
    return html`<li>${taskId ? html`<a href=${address('camunda/app/tasklist/default/') + `#/?task=${encodeURIComponent(taskId)}`} aria-label=${word(TEXTS.openTask, { task: name })}>${name}</a>`
      : html`<strong>${name}</strong>`} ${late ? html`<span class="cs-late">${word(TEXTS.late)}</span>` : nothing}<p class="cs-quiet">${facts}</p></li>`;
  }

  private statement({ statement }: CasePage): Part {
    return statement ? html`<h2>${this.word(TEXTS.statement)}</h2><p class="cs-statement" dir="auto">${statement}</p>` : nothing;
  }

  private statuses({ kind, recommendations: [only] }: CasePage): Part {
    if (kind !== 'recommendation' || !only) {
      return nothing;
    }
    const { word } = this;
    const said = [[TEXTS.status, only.status], [TEXTS.progress, only.progress], [TEXTS.claim, only.claim], [TEXTS.assessment, only.assessment], [TEXTS.grade, only.grade]] as const;
    return html`<h2>${word(TEXTS.statuses)}</h2><dl class="cs-facts">${said.map(([name, value]) => html`<div><dt>${word(name)}</dt><dd>${value ? word(value) : NOTHING}</dd></div>`)}</dl>`;
  }

  private facts({ facts }: CasePage): Part {
    const { word } = this;
    return facts.length === 0 ? nothing : html`<h2>${word(TEXTS.facts)}</h2><dl class="cs-facts">${facts.map(fact =>
      html`<div><dt>${word(FACTS[fact.name] ?? fact.name)}</dt><dd>${this.values(fact)}</dd></div>`)}</dl>`;
  }

  private values({ kind, values }: Fact): unknown {
    return values.map((value, place) => html`${place > 0 ? ', ' : ''}${kind === 'case' ? this.case(value)
      : kind === 'agency' ? agencyName(value) : kind === 'date' || kind === 'moment' ? this.day(value) : value}`);
  }

  private money({ money }: CasePage): Part {
    if (!money) {
      return nothing;
    }
    const { word } = this;
    const amounts = [[TEXTS.asked, money.asked], [TEXTS.approved, money.approved], [TEXTS.paid, money.paid], [TEXTS.spent, money.spent], [TEXTS.refunded, money.refunded],
      [TEXTS.balance, money.balance]] as const;
    return html`<h2>${word(TEXTS.money)}</h2><dl class="cs-facts">${amounts.map(([name, amount]) =>
      html`<div><dt>${word(name)}</dt><dd>${amount ? this.amount(amount) : NOTHING}</dd></div>`)}</dl>`;
  }

  private recommendations(page: CasePage): Part {
    if (page.kind === 'recommendation' || page.recommendations.length === 0) {
      return nothing;
    }
    const { word } = this;
    return html`<h2>${word(TEXTS.recommendations)}</h2>
      ${this.table(TEXTS.recommendations, [TEXTS.recommendation, TEXTS.status, TEXTS.progress, TEXTS.claim, TEXTS.assessment, TEXTS.grade],
        page.recommendations.map(each => this.recommendation(each)))}
      ${page.recommendationCount > page.recommendations.length ? html`<p><a href=${resultsPage({ q: page.key, kind: 'recommendation' })}>${
        word(TEXTS.allRecommendations, { total: page.recommendationCount })}</a></p>` : nothing}`;
  }

  private recommendation({ key, text, ...said }: Recommendation): Cell[] {
    return [{ text: html`${this.case(key)}<p class="cs-quiet" dir="auto">${text}</p>` }, ...[said.status, said.progress, said.claim, said.assessment, said.grade]
      .map(each => ({ text: each ? this.word(each) : NOTHING }))];
  }

  private actions({ actions }: CasePage): Part {
    return actions.length === 0 ? nothing : this.section(TEXTS.actions, [TEXTS.agency, TEXTS.action, TEXTS.due, TEXTS.status, TEXTS.actionReport], actions.map(each => [
      { text: agencyName(each.agency) }, { text: each.action }, { text: this.dayOf(each.due) }, { text: each.status ? this.word(each.status) : NOTHING }, { text: each.report ?? NOTHING }]));
  }

  private reports({ reports }: CasePage): Part {
    return reports.length === 0 ? nothing : this.section(TEXTS.reports, [TEXTS.report, TEXTS.due, TEXTS.submitted, TEXTS.accepted, TEXTS.spent], reports.map(each => [
      { text: `${this.word(each.kind)} ${each.number}` }, { text: this.dayOf(each.due) }, { text: this.dayOf(each.submittedAt) }, { text: this.dayOf(each.acceptedAt) },
      { text: each.spent ? this.amount(each.spent) : NOTHING, isNumber: true }]));
  }

  private amendments({ amendments }: CasePage): Part {
    return amendments.length === 0 ? nothing : this.section(TEXTS.amendments, [TEXTS.amendment, TEXTS.began, TEXTS.ended], amendments.map(each => [
      { text: this.word(each.name) }, { text: this.dayOf(each.at) }, { text: this.dayOf(each.endedAt) }]));
  }

  private assessments({ assessments }: CasePage): Part {
    return assessments.length === 0 ? nothing : this.section(TEXTS.assessments, [TEXTS.published, TEXTS.links, TEXTS.cycle, TEXTS.assessment, TEXTS.nextStep, TEXTS.comment], assessments.map(each => [
      { text: this.day(each.at) }, { text: this.case(each.followUp) }, { text: each.cycle }, { text: each.assessment ?? NOTHING }, { text: each.nextStep ?? NOTHING }, { text: each.comment ?? NOTHING }]));
  }

  private grades({ grades }: CasePage): Part {
    return grades.length === 0 ? nothing : this.section(TEXTS.grades, [TEXTS.published, TEXTS.grade, TEXTS.subParagraph, TEXTS.scale, TEXTS.publishedIn], grades.map(each => [
      { text: this.dayOf(each.publishedOn) }, { text: each.grade }, { text: each.subParagraph || NOTHING }, { text: each.scale }, { text: each.symbol }]));
  }

  private links({ links }: CasePage): Part {
    const { word } = this;
    return links.length === 0 ? nothing : html`<h2>${word(TEXTS.links)}</h2><ul class="cs-list">${links.map(({ relation, key, title }) =>
      html`<li>${word(relation)} ${this.case(key)}<p class="cs-quiet" dir="auto">${title}</p></li>`)}</ul>`;
  }

  private section(title: string, heads: string[], rows: Cell[][]): TemplateResult {
    return html`<h2>${this.word(title)}</h2>${this.table(title, heads, rows)}`;
  }

  private table(name: string, heads: string[], rows: Cell[][]): TemplateResult {
    const { word } = this;
    return html`<div class="cs-wide" role="region" tabindex="0" aria-label=${word(name)}><table class="cs-table">
      <thead><tr>${heads.map(head => html`<th scope="col">${word(head)}</th>`)}</tr></thead>
      <tbody>${rows.map(cells => html`<tr>${cells.map(({ text, isNumber }, place) =>
        html`<td class=${isNumber ? 'cs-number' : nothing} data-head=${word(heads[place] ?? '')}>${text}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  private case(key: string): TemplateResult {
    return html`<a href=${casePage(key)}><bdi>${key}</bdi></a>`;
  }

  private day(at: string): string {
    return this.reader.day(at);
  }

  private dayOf(at: string | null): string {
    return at ? this.day(at) : NOTHING;
  }

  private amount(amount: string): string {
    return amount.startsWith('-') ? `\u2212${this.reader.amount(amount.slice(1))}` : this.reader.amount(amount);
  }
}

if (!customElements.get('casework-case')) {
  customElements.define('casework-case', CasePageElement);
}
