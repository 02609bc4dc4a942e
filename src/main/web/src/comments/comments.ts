// The comments of a case, with the questions that the country team was asked: the same on the page of the case and in Tasklist.

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Reader } from '../shared/reader';
import { messageOf } from '../shared/problem';
import { call } from '../shared/server';
import { language, type Language } from '../shared/words';
import type { Audience, Comment, Page, Question } from './answers';
import sheet from './comments.css';
import { mentionBox, type MentionBox } from './mention-box';
import { pieces, type Named } from './pieces';
import { TEXTS } from './texts';

const MOST = 4000;
const WHOM: Readonly<Record<Audience, string>> = { everyone: TEXTS.everyone, headquarters: TEXTS.headquarters, agency: TEXTS.agency };

let worn = false;

/** Shows the comments of the case that `case-key`, or one of its tasks `task-id`, names, and takes new ones. */
export class CaseworkComments extends LitElement {

  static override properties = {
    caseKey: { attribute: 'case-key' }, taskId: { attribute: 'task-id' },
    page: { state: true }, questions: { state: true }, problem: { state: true }, said: { state: true }, editing: { state: true }, busy: { state: true }, tongue: { state: true }
  };

  declare caseKey: string | null;
  declare taskId: string | null;
  declare page: Page | null;
  declare questions: Question[];
  declare problem: string;
  declare said: string;
  declare editing: string | null;
  declare busy: boolean;
  declare tongue: Language | null;
  private box: MentionBox | null = null;

  constructor() {
    super();
    this.caseKey = null;
    this.taskId = null;
    this.page = null;
    this.questions = [];
    this.problem = '';
    this.said = '';
    this.editing = null;
    this.busy = false;
    this.tongue = null;
    this.addEventListener('casework-comments-stale', () => void this.load());
  }

  /** Tasklist's and the page's own styles apply. */
  protected override createRenderRoot(): HTMLElement {
    if (!worn) {
      const looks = new CSSStyleSheet();
      looks.replaceSync(sheet);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks];
      worn = true;
    }
    return this;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('caseKey') || changed.has('taskId')) {
      this.page = null;
      this.editing = null;
      void this.load();
    }
  }

  protected override render(): unknown {
    if (!this.tongue) {
      return nothing;
    }
    const { word } = this.tongue;
    if (!this.page) {
      return this.problem ? html`<p role="alert" class="cwc-problem">${this.problem}</p>` : html`<p role="status">${word(TEXTS.loading)}</p>`;
    }
    return html`
      ${this.questions.length > 0 ? html`<section aria-label=${word(TEXTS.questions)}><h3>${word(TEXTS.questions)}</h3><ol>${this.questions.map(each => this.question(each))}</ol></section>` : nothing}
      <section aria-label=${word(TEXTS.comments)}>
        <h3>${word(TEXTS.comments)}</h3>
        ${this.page.comments.length === 0 ? html`<p class="cwc-gone">${word(TEXTS.none)}</p>` : html`<ol>${this.page.comments.map(each => this.comment(each))}</ol>`}
      </section>
      ${this.editing === null && this.page.audiences.length > 0 ? this.form(this.page.audiences) : nothing}
      <p role="status" class="cwc-hint">${this.said}</p>`;
  }

  private question(asked: Question): TemplateResult {
    const { word } = this.spoken;
    return html`<li class="cwc-comment cwc-question">
      <p class="cwc-head"><strong>${asked.asker ? word(TEXTS.questionBy, { name: asked.asker.name }) : word(TEXTS.questionByReviewer)}</strong> · ${this.time(asked.askedAt)} · ${word(TEXTS.atTask, { task: word(asked.task) })}</p>
      <p class="cwc-text">${this.text(asked.question, [])}</p>
      ${asked.answer === null ? html`<p class="cwc-head cwc-gone">${asked.state === 'ended' ? word(TEXTS.ended) : asked.due ? word(TEXTS.answerDue, { time: this.moment(asked.due) }) : nothing}</p>`
        : html`<p class="cwc-head"><strong>${word(TEXTS.answerBy, { name: asked.answeredBy?.name ?? '' })}</strong> · ${this.time(asked.answeredAt ?? '')}</p><p class="cwc-text">${this.text(asked.answer, [])}</p>`}
    </li>`;
  }

  private comment(comment: Comment): TemplateResult {
    const { word } = this.spoken;
    const parts = [comment.task === null ? null : word(TEXTS.atTask, { task: word(comment.task) }),
      comment.audience === 'headquarters' ? word(TEXTS.onlyHeadquarters) : comment.audience === 'agency' ? word(TEXTS.onlyAgency, { agency: comment.agency ?? '' }) : null,
      comment.editedAt === null || comment.removed ? null : word(TEXTS.edited, { time: this.moment(comment.editedAt) })].filter(part => part !== null);
    return html`<li class="cwc-comment ${comment.audience === 'everyone' ? '' : 'cwc-narrow'}">
      <p class="cwc-head"><strong><bdi>${comment.author.name}</bdi></strong> · ${this.time(comment.at)}${parts.map(part => html` · ${part}`)}</p>
      ${comment.removed ? html`<p class="cwc-text cwc-gone">${word(TEXTS.removed)}</p>`
        : this.editing === comment.id ? this.editor(comment)
          : html`<p class="cwc-text">${this.text(comment.text, comment.mentions)}</p>${comment.editableUntil === null || new Date(comment.editableUntil) < new Date() ? nothing : this.own(comment)}`}
    </li>`;
  }

  private own(comment: Comment): TemplateResult {
    const { word } = this.spoken;
    const time = this.moment(comment.at);
    return html`
      <button type="button" class="cwc-quiet" aria-label=${word(TEXTS.editOf, { time })} @click=${() => { this.editing = comment.id; }}>${word(TEXTS.edit)}</button>
      <button type="button" class="cwc-quiet" aria-label=${word(TEXTS.removeOf, { time })} ?disabled=${this.busy} @click=${() => void this.takeBack(comment)}>${word(TEXTS.remove)}</button>`;
  }

  private editor(comment: Comment): TemplateResult {
    const { word } = this.spoken;
    return html`<form @submit=${(event: Event) => void this.save(event, comment)}>
      <label class="cwc-field" for="cwc-text">${word(TEXTS.editThis)}</label>
      ${this.area(comment.text, comment.audience)}
      <button type="submit" ?disabled=${this.busy}>${word(TEXTS.save)}</button>
      <button type="button" class="cwc-quiet" @click=${() => { this.editing = null; this.problem = ''; }}>${word(TEXTS.cancel)}</button>
    </form>`;
  }

  private form(audiences: Audience[]): TemplateResult {
    const { word } = this.spoken;
    return html`<form @submit=${(event: Event) => void this.send(event)}>
      <label class="cwc-field" for="cwc-text">${word(TEXTS.write)}</label>
      ${this.area('', null)}
      <label class="cwc-field" for="cwc-audience">${word(TEXTS.forWhom)}</label>
      <select id="cwc-audience" name="audience" ?disabled=${audiences.length === 1}>${audiences.map(each => html`<option value=${each}>${word(WHOM[each])}</option>`)}</select>
      <button type="submit" ?disabled=${this.busy}>${word(TEXTS.send)}</button>
    </form>`;
  }

  private area(text: string, audience: Audience | null): TemplateResult {
    const { word } = this.spoken;
    return html`<div class="cwc-box">
        <textarea id="cwc-text" name="text" required maxlength=${MOST} aria-describedby="cwc-hint" role="combobox" aria-autocomplete="list" aria-haspopup="listbox" aria-expanded="false"
          aria-controls="cwc-people" .defaultValue=${text}
          @focus=${(event: FocusEvent) => this.attach(event.target as HTMLTextAreaElement, audience)}></textarea>
        <ul id="cwc-people" role="listbox" aria-label=${word(TEXTS.people)} hidden></ul>
        <p role="status" class="cwc-hint" id="cwc-found"></p>
      </div>
      <p id="cwc-hint" class="cwc-hint">${word(TEXTS.hint, { most: MOST })}</p>
      ${this.problem ? html`<p role="alert" class="cwc-problem">${this.problem}</p>` : nothing}`;
  }

  /** Completes names behind @ in a field, once somebody writes in it. */
  private attach(area: HTMLTextAreaElement, audience: Audience | null): void {
    if (this.box?.area === area) {
      return;
    }
    const { word } = this.spoken;
    this.box = mentionBox(area, this.querySelector<HTMLElement>('#cwc-people') ?? area, q =>
      call<Named[]>('api/comments/people', { ...this.which, q, audience: audience ?? this.chosen }), found => {
      const place = this.querySelector('#cwc-found');
      if (place) {
        place.textContent = found === null ? '' : found === 0 ? word(TEXTS.nobody) : word(TEXTS.peopleFound, { count: found });
      }
    });
  }

  private get chosen(): string {
    return this.querySelector<HTMLSelectElement>('#cwc-audience')?.value ?? '';
  }

  private get written(): string {
    return this.querySelector<HTMLTextAreaElement>('#cwc-text')?.value ?? '';
  }

  private get which(): { case: string | null; task: string | null } {
    return { case: this.caseKey, task: this.taskId };
  }

  private get spoken(): Language {
    return this.tongue ?? { code: 'en', word: text => text };
  }

  private text(text: string, mentions: Named[]): unknown[] {
    return pieces(text, mentions).map(piece => piece.kind === 'link' ? html`<a href=${piece.href} rel="noopener noreferrer nofollow" target="_blank">${piece.text}</a>`
      : piece.kind === 'person' ? html`<span class="cwc-person" title=${piece.account}>@${piece.text}</span>` : piece.text);
  }

  private time(instant: string): TemplateResult {
    return html`<time datetime=${instant}>${this.moment(instant)}</time>`;
  }

  private moment(instant: string): string {
    return new Reader(this.spoken.code, this.spoken.word).moment(instant);
  }

  private async load(): Promise<void> {
    this.tongue ??= await language();
    if (!this.caseKey && !this.taskId) {
      return;
    }
    try {
      const [page, questions] = await Promise.all([call<Page>('api/comments', this.which), call<Question[]>('api/clarifications', this.which)]);
      this.page = page;
      this.questions = questions;
      this.problem = '';
      this.dispatchEvent(new CustomEvent('casework-comments-shown', { bubbles: true, detail: page.comments.filter(each => !each.removed).length + questions.length }));
    } catch (error) {
      this.problem = messageOf(error);
    }
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.does(async () => {
      await call('api/comments', {}, { body: { caseKey: this.caseKey, task: this.taskId, text: this.written, audience: this.chosen } });
      this.querySelector<HTMLFormElement>('form')?.reset();
      return TEXTS.sent;
    });
  }

  private async save(event: Event, { id }: Comment): Promise<void> {
    event.preventDefault();
    await this.does(async () => {
      await call(`api/comments/${id}`, {}, { method: 'PUT', body: { text: this.written } });
      this.editing = null;
      return TEXTS.saved;
    });
  }

  private async takeBack({ id }: Comment): Promise<void> {
    await this.does(async () => {
      await call(`api/comments/${id}`, {}, { method: 'DELETE' });
      return TEXTS.removedNow;
    });
  }

  /** What is refused stays in its field, with the reason beside it. */
  private async does(act: () => Promise<string>): Promise<void> {
    this.busy = true;
    try {
      const said = await act();
      await this.load();
      this.said = this.spoken.word(said);
    } catch (error) {
      this.said = '';
      this.problem = messageOf(error);
    } finally {
      this.busy = false;
    }
  }
}

if (!customElements.get('casework-comments')) {
  customElements.define('casework-comments', CaseworkComments);
}

/** Shows the comments of the case that a task belongs to. */
export function showComments(node: HTMLElement, taskId: string): void {
  const comments = document.createElement('casework-comments');
  comments.setAttribute('task-id', taskId);
  node.replaceChildren(comments);
}
