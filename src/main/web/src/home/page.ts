import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { reader, type Reader } from '../shared/reader';
import { api, ask, address } from '../shared/server';
import type { Case, Cases, Deadline, Home, Task, Tasks } from './answers';
import { byCase, reason, said } from './said';
import { wearStyles } from './styles';
import { TEXTS } from './texts';

const MORE_CASES = 20;
const TEAM_FILTER = '#/';

/** The start page: what waits for a person and their team, what happened, and where their cases stand. */
export class HomePage extends LitElement {

  static override properties = { reader: { state: true }, home: { state: true }, hasFailed: { state: true }, isAllSeen: { state: true } };

  private declare reader: Reader | undefined;
  private declare home: Home | undefined;
  private declare hasFailed: boolean;
  private declare isAllSeen: boolean;

  constructor() {
    super();
    this.hasFailed = false;
    this.isAllSeen = false;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    wearStyles();
    void this.load();
  }

  async load(): Promise<void> {
    this.hasFailed = false;
    try {
      const [now, { body }] = await Promise.all([reader(), ask<Home>('GET', api('home'))]);
      this.lang = now.code;
      this.dir = now.direction;
      [this.reader, this.home] = [now, body];
      await this.updateComplete;
      this.takeTheKeys();
      await this.look(false);
    } catch {
      this.reader = await reader();
      this.hasFailed = this.home === undefined;
    }
  }

  /** The keys that scroll act here, unless the person is somewhere else already. */
  private takeTheKeys(): void {
    if (document.activeElement === document.body) {
      this.querySelector('main')?.focus({ preventScroll: true });
    }
  }

  private async look(all: boolean): Promise<void> {
    await ask('PUT', api('home/look'), { all }).catch(() => undefined);
    this.isAllSeen = all;
  }

  private async more(cases: Cases): Promise<void> {
    const page = Math.floor(cases.items.length / MORE_CASES);
    const { body } = await ask<Cases>('GET', api(`home/cases?page=${page}&size=${MORE_CASES}`));
    const known = new Set(cases.items.map(each => each.reference));
    if (this.home) {
      this.home = { ...this.home, cases: { total: body.total, items: [...cases.items, ...body.items.filter(each => !known.has(each.reference))] } };
    }
  }

  override render(): TemplateResult {
    const { reader: now, home } = this;
    if (now === undefined) {
      return html`<main class="cw-home" aria-busy="true"></main>`;
    }
    if (this.hasFailed) {
      return html`<main class="cw-home"><p role="alert" class="cw-home-problem">${now.word(TEXTS.failed)}
        <button type="button" @click=${() => void this.load()}>${now.word(TEXTS.tryAgain)}</button></p></main>`;
    }
    return home === undefined ? html`<main class="cw-home" aria-busy="true"><p>${now.word(TEXTS.loading)}</p></main>` : this.whole(now, home);
  }

  private whole(now: Reader, home: Home): TemplateResult {
    const { word } = now;
    return html`<main class="cw-home" tabindex="-1">
      <h1>${word(TEXTS.welcome, { name: home.person.name })}</h1>
      <p class="cw-home-who">${now.list(home.person.groups.map(group => word(group)))}</p>
      ${home.person.groups.length === 0 ? html`<p role="status" class="cw-home-problem">${word(TEXTS.noGroups)}</p>` : nothing}
      ${home.manager ? this.stuck(home.manager) : nothing}
      <div class="cw-home-columns">
        <div>
          ${this.tasks('mine', TEXTS.mine, TEXTS.nothingMine, home.mine)}
          ${this.tasks('team', TEXTS.team, TEXTS.nothingTeam, home.team)}
          ${this.tasks('late', TEXTS.late, TEXTS.nothingLate, home.late)}
          ${this.cases(home)}
        </div>
        <div>
          ${this.news(home)}
          ${home.funds.length === 0 ? nothing : this.section('money', TEXTS.money, html`<ul class="cw-home-plain">${home.funds.map(({ fund, cents }) =>
            html`<li>${word(TEXTS.moneyOf, { fund: now.label(fund), amount: now.cents(cents) })}</li>`)}</ul>
            <p><a href=${address('casework/programme/')}>${word(TEXTS.programme)}</a></p>`)}
          ${this.deadlines(home)}
        </div>
      </div>
    </main>`;
  }

  private section(id: string, title: string, content: unknown, number?: number): TemplateResult {
    const { word } = this.reader as Reader;
    return html`<section id="cw-home-${id}" aria-labelledby="cw-home-${id}-title">
      <h2 id="cw-home-${id}-title">${word(title)}${number === undefined ? nothing : html` <span class="cw-home-number">${number}</span>`}</h2>${content}</section>`;
  }

  private tasks(id: string, title: string, nothingThere: string, tasks: Tasks): TemplateResult {
    const { word } = this.reader as Reader;
    return this.section(id, title, tasks.items.length === 0 ? html`<p>${word(nothingThere)}</p>`
      : html`<ul class="cw-home-cards">${tasks.items.map(task => html`<li>${this.card(task)}</li>`)}</ul>
        ${tasks.total > tasks.items.length ? html`<p><a href=${TEAM_FILTER}>${word(TEXTS.allInTasklist, { number: tasks.total })}</a></p>` : nothing}`, tasks.total);
  }

  private card(task: Task): TemplateResult {
    const now = this.reader as Reader;
    const { word } = now;
    return html`<a class="cw-home-card ${task.late ? 'is-late' : ''}" href=${taskAddress(task.id)}>
      <strong>${task.title ?? word(task.name)}</strong>
      <span class="cw-home-do">${task.title === null ? nothing : word(task.name)}</span>
      <span class="cw-home-facts">${facts([task.country && now.country(task.country), task.cents === null ? null : word(TEXTS.amount, { amount: now.cents(task.cents) }), task.reference])}</span>
      <span class="cw-home-facts">${task.due === null ? word(TEXTS.noDue)
        : task.late ? html`<b class="cw-home-late">${word(TEXTS.dueSince, { day: now.day(task.due) })}</b>` : word(TEXTS.due, { day: now.day(task.due) })}
        ${task.escalated ? html` · <b class="cw-home-late">${word(TEXTS.escalated)}</b>` : nothing}
        ${task.forWhom ? html` · ${word(TEXTS.forWhom, { who: task.forWhom })}` : nothing}
        ${task.mine ? nothing : html` · ${task.assignee ? word(TEXTS.has, { who: task.assignee }) : word(TEXTS.free)}`}</span>
    </a>`;
  }

  private news({ news }: Home): TemplateResult {
    const now = this.reader as Reader;
    const { word } = now;
    const isEmpty = this.isAllSeen || news.items.length === 0;
    return this.section('news', TEXTS.news, html`<p class="cw-home-facts">${word(TEXTS.newsSince, { moment: now.moment(news.since) })}</p>
      ${isEmpty ? html`<p>${word(TEXTS.nothingNew)}</p>` : html`<ul class="cw-home-news">${byCase(news.items).map(events => html`<li>
        ${events[0]?.reference ? html`<strong>${events[0].title}</strong> <a href=${caseAddress(events[0].reference)}>${events[0].reference}</a>` : nothing}
        <ul>${events.map(event => html`<li><span class="cw-home-facts">${now.moment(event.at)}</span> ${said(event, now)}</li>`)}</ul></li>`)}</ul>
        ${news.total > news.items.length ? html`<p>${word(TEXTS.moreNews, { number: news.total - news.items.length })}</p>` : nothing}
        <button type="button" class="btn btn-default btn-sm" @click=${() => void this.look(true)}>${word(TEXTS.seen)}</button>`}`);
  }

  private cases(home: Home): TemplateResult {
    const now = this.reader as Reader;
    const { word } = now;
    const { cases, person } = home;
    const title = person.ofCountryTeam ? word(TEXTS.casesOfCountry, { countries: now.list(person.countries.map(country => now.country(country))) }) : TEXTS.cases;
    return this.section('cases', title, cases.items.length === 0 ? html`<p>${word(person.ofCountryTeam ? TEXTS.nothingRuns : TEXTS.noPart)}</p>`
      : html`<ul class="cw-home-cases">${cases.items.map(each => this.oneCase(each))}</ul>
        <p>${word(TEXTS.shownOf, { shown: cases.items.length, total: cases.total })}
        ${cases.items.length < cases.total ? html`<button type="button" class="btn btn-default btn-sm" @click=${() => void this.more(cases)}>${word(TEXTS.moreCases)}</button>` : nothing}</p>`);
  }

  private oneCase(each: Case): TemplateResult {
    const now = this.reader as Reader;
    const { word } = now;
    const states = { done: TEXTS.stageDone, now: TEXTS.stageNow, ahead: TEXTS.stageAhead };
    return html`<li class="cw-home-case">
      <h3><a href=${caseAddress(each.reference)}>${each.title}</a></h3>
      <p class="cw-home-facts">${facts([each.country && now.country(each.country), each.cents === null ? null : word(TEXTS.amount, { amount: now.cents(each.cents) }), each.reference])}</p>
      <ol class="cw-home-line" aria-label=${word(TEXTS.stages, { reference: each.reference })}>${each.line.map(({ stage, state, at }) =>
        html`<li class="is-${state}" aria-current=${state === 'now' ? 'step' : nothing} title=${at ? now.day(at) : nothing}>
          <span>${now.label(stage)}</span> <span class="cw-home-hidden">(${word(states[state])})</span></li>`)}</ol>
      <p><strong>${word(TEXTS.inStageSince, { stage: now.label(each.stage), day: now.day(each.since) })}</strong></p>
      ${each.waitsFor.map(waiting => html`<p class=${waiting.late ? 'cw-home-late' : ''}>${word(waiting.due === null ? TEXTS.waitsFor : waiting.late ? TEXTS.waitsForLate : TEXTS.waitsForDue, {
        task: word(waiting.task), who: now.list(waiting.who.map(who => word(who))) || word(TEXTS.nobody), day: waiting.due === null ? '' : now.day(waiting.due)
      })}</p>`)}
      ${each.heldUntil ? html`<p>${word(TEXTS.onHold, { day: now.day(each.heldUntil) })}</p>` : nothing}
      ${each.waitsFor.length > 0 || each.heldUntil ? nothing
        : html`<p>${each.nextDate ? word(TEXTS.goesOnOn, { day: now.day(each.nextDate) }) : word(TEXTS.goesOn)}</p>`}
      ${each.next ? html`<p>${word(TEXTS.next, { stage: now.label(each.next) })}</p>` : nothing}
    </li>`;
  }

  private stuck({ total, items, failures }: NonNullable<Home['manager']>): TemplateResult {
    const now = this.reader as Reader;
    const { word } = now;
    return this.section('stuck', TEXTS.stuck, html`${items.length === 0 ? html`<p>${word(TEXTS.nothingStuck)}</p>`
      : html`<ul class="cw-home-cards">${items.map(late => html`<li><a class="cw-home-card is-late" href=${taskAddress(late.id)}>
          <strong>${late.title ?? word(late.task)}</strong><span class="cw-home-do">${late.title === null ? nothing : word(late.task)}</span>
          <span class="cw-home-facts">${facts([late.country && now.country(late.country), late.reference])}</span>
          <span class="cw-home-facts"><b class="cw-home-late">${word(TEXTS.dueSince, { day: now.day(late.due) })}</b></span>
          <span>${reason(late, now)}</span></a></li>`)}</ul>`}
      ${failures > 0 ? html`<p><a href=${address('casework/programme/')}>${word(TEXTS.failures, { number: failures })}</a></p>` : nothing}`, total);
  }

  private deadlines({ deadlines }: Home): TemplateResult {
    const now = this.reader as Reader;
    const { word } = now;
    const line = (each: Deadline): TemplateResult => html`<li><strong>${now.day(each.due)}</strong> ${now.label(each.kind)}: ${word(each.what)}<br />
      <a href=${caseAddress(each.reference)}>${each.reference}</a> ${each.country && now.country(each.country)}</li>`;
    return this.section('deadlines', TEXTS.deadlines, deadlines.items.length === 0 ? html`<p>${word(TEXTS.noDeadlines)}</p>`
      : html`<ul class="cw-home-news">${deadlines.items.map(line)}</ul>
        ${deadlines.total > deadlines.items.length ? html`<p>${word(TEXTS.moreDeadlines, { number: deadlines.total - deadlines.items.length })}</p>` : nothing}`);
  }
}

const taskAddress = (id: string): string => `#/?task=${encodeURIComponent(id)}&forceDisplayTask=true`;

const caseAddress = (reference: string): string => address('casework/case/', { key: reference });

const facts = (parts: (string | null)[]): string => parts.filter(Boolean).join(' · ');

customElements.define('casework-home', HomePage);
