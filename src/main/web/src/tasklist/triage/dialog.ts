import { element } from '../../shared/element';
import { question } from '../../shared/question';
import { call, Refusal } from '../../shared/server';
import type { Triaged, Waiting } from './answers';
import { labelled, TriageFields } from './fields';
import { byReason } from './refusals';
import { WaitingRows } from './rows';

/** Where recommendations are triaged. */
export const ENDPOINT = 'api/recommendations/triage';
const PAGE = 50;

/** Triage of many recommendations in one confirmed step. */
export class TriageDialog {
  private page = 0;
  private total = 0;
  private readonly country = element('input', { size: 4, maxlength: 3 });
  private readonly body = element('input', { size: 10 });
  private readonly rows = new WaitingRows();
  private readonly fields = new TriageFields();
  private readonly status = element('p', { role: 'status' });
  private readonly refusals = element('ul', { class: 'triage-refusals' });
  private readonly question = element('p', { role: 'alert' });
  private readonly submit = element('button', { type: 'button', class: 'btn btn-primary', text: 'Triage selected …', onclick: () => this.confirm() });
  private readonly dialog = this.build();

  async open(): Promise<void> {
    this.dialog.showModal();
    await this.show(0);
  }

  private build(): HTMLDialogElement {
    const button = (text: string, act: () => unknown) => element('button', { type: 'button', class: 'btn btn-default', text, onclick: () => void act() });
    const dialog = element('dialog', { id: 'triage-many', style: 'width: 90vw; max-height: 90vh; overflow: auto', 'aria-labelledby': 'triage-many-title' },
      element('h3', { id: 'triage-many-title', text: 'Triage many recommendations' }),
      element('p', {}, labelled('Country', this.country), labelled('Body', this.body), button('Search', () => this.show(0)), ' ',
        button('Earlier', () => this.show(this.page - 1)), ' ', button('Later', () => this.show(this.page + 1))),
      this.rows.node, this.fields.node, this.status, this.refusals, this.question,
      element('p', {}, this.submit, ' ', button('Close', () => this.dialog.close())));
    document.body.append(dialog);
    return dialog;
  }

  private async show(page: number): Promise<void> {
    if (page < 0 || page > 0 && page * PAGE >= this.total) {
      return;
    }
    try {
      const answer = await call<{ total: number; items: Waiting[] }>(ENDPOINT,
        { country: this.country.value.trim().toUpperCase(), body: this.body.value.trim(), page, size: PAGE });
      this.page = page;
      this.total = answer.total;
      this.rows.show(answer.items);
      this.status.textContent = `${answer.total} wait for triage; page ${page + 1} of ${Math.max(1, Math.ceil(answer.total / PAGE))}.`;
    } catch (error) {
      this.status.textContent = said(error);
    }
  }

  private confirm(): void {
    const taskIds = this.rows.selected();
    if (taskIds.length === 0) {
      this.status.textContent = 'Select at least one recommendation.';
      return;
    }
    question(this.question, `Triage ${taskIds.length} recommendations? ${this.fields.said()}`,
      { text: 'Triage them', class: 'btn btn-primary', act: () => void this.send(taskIds) },
      { text: 'Not yet', class: 'btn btn-default', act: () => undefined });
    this.question.scrollIntoView();
  }

  private async send(taskIds: string[]): Promise<void> {
    this.submit.disabled = true;
    this.refusals.replaceChildren();
    try {
      const answer = await call<Triaged>(ENDPOINT, {}, { body: { taskIds, values: this.fields.values() } });
      await this.show(0);
      this.report(answer);
    } catch (error) {
      await this.show(0);
      this.status.textContent = said(error);
    } finally {
      this.submit.disabled = false;
    }
  }

  private report(answer: Triaged): void {
    this.status.textContent = `${answer.triaged} triaged, ${answer.refused} refused.`;
    this.refusals.replaceChildren(...[...byReason(answer.results)].map(([reason, refused]) =>
      element('li', {}, element('strong', { text: reason }), ` Refused: ${refused.join(', ')}`)));
    this.status.scrollIntoView({ block: 'center' });
  }
}

function said(error: unknown): string {
  return error instanceof Refusal ? error.message : 'The server did not answer. Search again to see what is triaged.';
}
