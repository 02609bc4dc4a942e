import { TEXTS } from '../../forms/texts';
import { element } from '../../shared/element';
import { question } from '../../shared/question';
import type { Reader } from '../../shared/reader';
import { call, Refusal } from '../../shared/server';
import type { Page, Results } from './answers';
import { byReason } from './refusals';
import { WaitingRows } from './rows';
import { adoptStyles } from './styles';

/** Where plans are endorsed. */
export const ENDPOINT = 'api/follow-ups/endorsements';
export const DIALOG = 'endorse-plans';
const PAGE = 50;
const LONGEST_COMMENT = 2000;

/** Endorsement, or return, of many plans in one confirmed step. */
export class EndorsementsDialog {
  private page = 0;
  private total = 0;
  private readonly rows: WaitingRows;
  private readonly comment = element('textarea', { rows: 2, maxlength: LONGEST_COMMENT, class: 'form-control', id: 'endorse-plans-comment', 'aria-describedby': 'endorse-plans-why' });
  private readonly status = element('p', { role: 'status' });
  private readonly refusals = element('ul', { class: 'endorse-plans-refusals' });
  private readonly question = element('p', { role: 'alert' });
  private readonly endorse: HTMLButtonElement;
  private readonly giveBack: HTMLButtonElement;
  private readonly dialog: HTMLDialogElement;

  private readonly word: Reader['word'];

  constructor(reader: Reader) {
    adoptStyles();
    this.word = reader.word;
    this.rows = new WaitingRows(reader);
    this.endorse = this.button(TEXTS.endorseYes, 'btn-primary', () => this.confirm(true));
    this.giveBack = this.button(TEXTS.endorseNo, 'btn-default', () => this.confirm(false));
    this.dialog = this.build();
  }

  async open(): Promise<void> {
    this.refusals.replaceChildren();
    this.question.replaceChildren();
    this.dialog.showModal();
    await this.show(0);
  }

  private build(): HTMLDialogElement {
    const { word } = this;
    const dialog = element('dialog', { id: DIALOG, 'aria-labelledby': 'endorse-plans-title' },
      element('h3', { id: 'endorse-plans-title', text: word(TEXTS.endorseTitle) }),
      this.status, this.refusals, this.rows.node,
      element('p', {}, this.button(TEXTS.previousPage, 'btn-default', () => this.show(this.page - 1)), ' ', this.button(TEXTS.nextPage, 'btn-default', () => this.show(this.page + 1))),
      element('label', { for: 'endorse-plans-comment', text: word(TEXTS.endorseComment) }), this.comment,
      element('p', { id: 'endorse-plans-why', class: 'help-block', text: word(TEXTS.endorseCommentWhy) }),
      this.question,
      element('p', {}, this.endorse, ' ', this.giveBack, ' ', this.button(TEXTS.close, 'btn-default', () => this.dialog.close())));
    document.body.append(dialog);
    return dialog;
  }

  private button(text: string, look: string, act: () => unknown): HTMLButtonElement {
    return element('button', { type: 'button', class: `btn ${look}`, text: this.word(text), onclick: () => void act() });
  }

  private async show(page: number): Promise<void> {
    if (page < 0 || page > 0 && page * PAGE >= this.total) {
      return;
    }
    try {
      const answer = await call<Page>(ENDPOINT, { page, size: PAGE });
      this.page = page;
      this.total = answer.total;
      this.rows.show(answer.items);
      this.status.textContent = this.counted();
    } catch (error) {
      this.status.textContent = this.said(error);
    }
  }

  private counted(): string {
    return this.total === 0 ? this.word(TEXTS.endorseNone)
      : this.word(TEXTS.endorseCount, { total: this.total, page: this.page + 1, pages: Math.ceil(this.total / PAGE) });
  }

  private confirm(planEndorsed: boolean): void {
    const taskIds = this.rows.chosen();
    const isUnexplained = !planEndorsed && this.comment.value.trim() === '';
    if (taskIds.length === 0 || isUnexplained) {
      this.question.textContent = this.word(taskIds.length === 0 ? TEXTS.endorseChoose : TEXTS.endorseNeedsComment);
      if (taskIds.length > 0) {
        this.comment.focus();
      }
      return;
    }
    question(this.question, this.word(planEndorsed ? TEXTS.endorseSure : TEXTS.endorseSureNot, { count: taskIds.length }),
      { text: this.word(planEndorsed ? TEXTS.endorseDo : TEXTS.endorseDoNot), class: 'btn btn-primary', act: () => void this.send(taskIds, planEndorsed) },
      { text: this.word(TEXTS.endorseNotYet), class: 'btn btn-default', act: () => undefined });
    this.question.querySelector('button')?.focus();
  }

  private async send(taskIds: string[], planEndorsed: boolean): Promise<void> {
    this.lock(true);
    this.refusals.replaceChildren();
    try {
      const answer = await call<Results>(ENDPOINT, {}, { body: { taskIds, values: { planEndorsed, planComment: this.comment.value.trim() } } });
      await this.show(0);
      this.report(answer, planEndorsed);
    } catch (error) {
      await this.show(0);
      this.status.textContent = this.said(error);
    } finally {
      this.lock(false);
    }
  }

  private lock(isLocked: boolean): void {
    [this.endorse, this.giveBack].forEach(button => { button.disabled = isLocked; });
  }

  private report({ endorsed, refused, results }: Results, planEndorsed: boolean): void {
    const done = planEndorsed ? endorsed : results.length - refused;
    this.status.textContent = `${this.word(planEndorsed ? TEXTS.endorsedAre : TEXTS.returnedAre, { done, refused })} ${this.counted()}`;
    this.refusals.replaceChildren(...[...byReason(results, this.word(TEXTS.endorseGone))].map(([reason, plans]) =>
      element('li', {}, element('strong', { text: reason }), ` ${this.word(TEXTS.endorseRefused, { plans: plans.join(', ') })}`)));
    if (refused === 0) {
      this.comment.value = '';
    }
    this.status.scrollIntoView({ block: 'center' });
  }

  private said(error: unknown): string {
    return error instanceof Refusal && error.status !== 0 ? error.message : this.word(TEXTS.endorseFailed);
  }
}
