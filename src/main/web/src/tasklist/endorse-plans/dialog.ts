import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { html, nothing, type TemplateResult } from 'lit';
import { TEXTS } from '../../forms/texts';
import { wearLooks } from '../../shared/frame/looks';
import { define, PageElement } from '../../shared/parts/element';
import { paging } from '../../shared/parts/paging';
import { table } from '../../shared/parts/table';
import type { Reader } from '../../shared/reader';
import { call, Refusal } from '../../shared/server';
import { TEXTS as SHARED } from '../../shared/texts';
import type { Page, Results, Waiting } from './answers';
import { ENDPOINT } from './endpoint';
import { byReason } from './refusals';

const PAGE = 50;
const LONGEST_COMMENT = 2000;

/** Endorsement, or return, of many plans in one confirmed step. */
export class EndorsementsDialog extends PageElement {
  static override properties = {
    answer: { state: true }, chosen: { state: true }, status: { state: true }, refusals: { state: true }, asked: { state: true }, isLocked: { state: true }
  };

  declare reader: Reader;
  private declare answer: Page;
  private declare chosen: ReadonlySet<string>;
  private declare status: string;
  private declare refusals: Map<string, string[]>;
  private declare asked: TemplateResult | string;
  private declare isLocked: boolean;

  constructor() {
    super();
    this.answer = { total: 0, page: 0, items: [] };
    this.chosen = new Set();
    this.status = '';
    this.refusals = new Map();
    this.asked = '';
    this.isLocked = false;
  }

  /** Opens it with the plans that wait now. */
  async open(): Promise<void> {
    wearLooks();
    this.refusals = new Map();
    this.asked = '';
    await this.updateComplete;
    (this.querySelector('wa-dialog') as WaDialog).open = true;
    await this.load(0);
  }

  protected override render(): TemplateResult {
    const { reader: { word }, answer, isLocked } = this;
    return html`<wa-dialog id="endorse-plans" without-header label=${word(TEXTS.endorseTitle)}><div class="casework cw-endorse">
      <h2>${word(TEXTS.endorseTitle)}</h2><p role="status">${this.status}</p>
      ${this.refusals.size === 0 ? nothing : html`<ul class="endorse-plans-refusals">${[...this.refusals].map(([reason, plans]) =>
        html`<li><strong>${reason}</strong> ${word(TEXTS.endorseRefused, { plans: plans.join(', ') })}</li>`)}</ul>`}
      ${answer.items.length === 0 ? nothing : this.plans(answer.items)}
      ${paging(this.reader, { total: answer.total, size: PAGE }, answer.page, { turn: page => void this.load(page) })}
      <label class="cw-field"><span>${word(TEXTS.endorseComment)}</span>
        <textarea rows="2" maxlength=${LONGEST_COMMENT} aria-describedby="endorse-plans-why"></textarea></label>
      <p id="endorse-plans-why" class="cw-facts">${word(TEXTS.endorseCommentWhy)}</p>
      <p role="alert" class="cw-row">${this.asked}</p>
      <p class="cw-row"><button type="button" class="cw-main" ?disabled=${isLocked} @click=${() => this.confirm(true)}>${word(TEXTS.endorseYes)}</button>
        <button type="button" ?disabled=${isLocked} @click=${() => this.confirm(false)}>${word(TEXTS.endorseNo)}</button>
        <button type="button" data-dialog="close">${word(TEXTS.close)}</button></p></div></wa-dialog>`;
  }

  private plans(items: Waiting[]): TemplateResult {
    const { reader, reader: { word } } = this;
    const all = items.every(({ taskId }) => this.chosen.has(taskId));
    const box = (plan: Waiting) => html`<input type="checkbox" value=${plan.taskId} aria-label=${word(TEXTS.endorseOne, { followUp: plan.followUp })}
      .checked=${this.chosen.has(plan.taskId)} @change=${({ target }: Event) => this.choose([plan.taskId], (target as HTMLInputElement).checked)}>`;
    const about = (plan: Waiting) => html`<details><summary>${plan.followUp}: ${plan.title}</summary><p class="cw-plan">${plan.planSummary}</p>
      <a href=${`#/?task=${encodeURIComponent(plan.taskId)}`} target="_blank">${word(TEXTS.endorseOpen)}</a></details>`;
    return html`<label class="cw-check"><input type="checkbox" .checked=${all}
        @change=${({ target }: Event) => this.choose(items.map(({ taskId }) => taskId), (target as HTMLInputElement).checked)}> ${word(TEXTS.endorseAll)}</label>
      ${table<Waiting>({
        caption: word(TEXTS.endorseTitle), isCaptionHidden: true, rows: items,
        columns: [{ head: word(SHARED.chosen), cell: box }, { head: word(TEXTS.endorseFollowUp), names: true, cell: about },
          { head: word(TEXTS.endorseCountry), cell: plan => reader.country(plan.country) },
          { head: word(TEXTS.endorseRecommendations), number: true, cell: plan => reader.number(plan.recommendations), sort: plan => plan.recommendations },
          { head: word(TEXTS.endorseActions), number: true, cell: plan => reader.number(plan.actions), sort: plan => plan.actions },
          { head: word(TEXTS.endorseDue), look: 'cw-when', cell: plan => reader.day(plan.due), sort: plan => plan.due }]
      })}`;
  }

  private choose(tasks: string[], isChosen: boolean): void {
    const others = [...this.chosen].filter(each => !tasks.includes(each));
    this.chosen = new Set(isChosen ? [...others, ...tasks] : others);
  }

  private get comment(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  private async load(page: number): Promise<void> {
    try {
      this.answer = await call<Page>(ENDPOINT, { page, size: PAGE });
      this.chosen = new Set();
      this.status = this.counted();
    } catch (error) {
      this.status = this.said(error);
    }
  }

  private counted(): string {
    const { total, page } = this.answer;
    return total === 0 ? this.reader.word(TEXTS.endorseNone) : this.reader.word(TEXTS.endorseCount, { total, page: page + 1, pages: Math.ceil(total / PAGE) });
  }

  private confirm(planEndorsed: boolean): void {
    const { reader: { word }, chosen } = this;
    const isUnexplained = !planEndorsed && this.comment.value.trim() === '';
    if (chosen.size === 0 || isUnexplained) {
      this.asked = word(chosen.size === 0 ? TEXTS.endorseChoose : TEXTS.endorseNeedsComment);
      if (chosen.size > 0) {
        this.comment.focus();
      }
      return;
    }
    this.asked = html`<span>${word(planEndorsed ? TEXTS.endorseSure : TEXTS.endorseSureNot, { count: chosen.size })}</span>
      <button type="button" class="cw-main" @click=${() => void this.send(planEndorsed)}>${word(planEndorsed ? TEXTS.endorseDo : TEXTS.endorseDoNot)}</button>
      <button type="button" @click=${() => { this.asked = ''; }}>${word(TEXTS.endorseNotYet)}</button>`;
    void this.updateComplete.then(() => { this.querySelector<HTMLElement>('[role=alert] button')?.focus(); });
  }

  private async send(planEndorsed: boolean): Promise<void> {
    const taskIds = [...this.chosen];
    this.asked = '';
    this.isLocked = true;
    this.refusals = new Map();
    try {
      const results = await call<Results>(ENDPOINT, {}, { body: { taskIds, values: { planEndorsed, planComment: this.comment.value.trim() } } });
      await this.load(0);
      this.report(results, planEndorsed);
    } catch (error) {
      await this.load(0);
      this.status = this.said(error);
    } finally {
      this.isLocked = false;
    }
  }

  private report({ endorsed, refused, results }: Results, planEndorsed: boolean): void {
    const done = planEndorsed ? endorsed : results.length - refused;
    this.status = `${this.reader.word(planEndorsed ? TEXTS.endorsedAre : TEXTS.returnedAre, { done, refused })} ${this.counted()}`;
    this.refusals = byReason(results, this.reader.word(TEXTS.endorseGone));
    if (refused === 0) {
      this.comment.value = '';
    }
    this.querySelector('[role=status]')?.scrollIntoView({ block: 'center' });
  }

  private said(error: unknown): string {
    return error instanceof Refusal && error.status !== 0 ? error.message : this.reader.word(TEXTS.endorseFailed);
  }
}

define('cw-endorsements', EndorsementsDialog);
