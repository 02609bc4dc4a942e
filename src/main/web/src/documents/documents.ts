// The documents of a case: the same on the page of the case, in Tasklist and in forms.

import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Reader } from '../shared/reader';
import { messageOf } from '../shared/problem';
import { address, call } from '../shared/server';
import { direction } from '../shared/locale';
import { language, type Language } from '../shared/words';
import { documentsOf, type Answer, type Document, type Item, type Kind, type Progress, type Where } from './answers';
import { type Queue, queueOf, type Sending } from './queue';
import { percent, size } from './sizes';
import { adoptStyles } from './styles';
import { TEXTS } from './texts';

/** What a form around it hears: the documents that were added here, and those that went. */
export interface Changed {
  added?: string;
  removed?: string;
}

/**
 * Shows the documents of the case that `case-key`, or one of its tasks `task-id`, names, or those of a start form of
 * `process`, and takes new ones. With `kind` only those of a kind, as a field of a form has them.
 */
export class CaseworkDocuments extends LitElement {

  static override properties = {
    caseKey: { attribute: 'case-key' }, taskId: { attribute: 'task-id' }, process: {}, kind: {}, locked: { type: Boolean }, only: { attribute: false },
    answer: { state: true }, problem: { state: true }, tongue: { state: true }, chosen: { state: true }, isOver: { state: true }, leaving: { state: true }
  };

  declare caseKey: string | null;
  declare taskId: string | null;
  declare process: string | null;
  declare kind: string | null;
  /** Nothing is added or removed now. */
  declare locked: boolean;
  /** Those of a start form that are this draft's own. */
  declare only: readonly string[] | null;
  declare answer: Answer | null;
  declare problem: string;
  declare tongue: Language | null;
  declare chosen: string | null;
  declare isOver: boolean;
  declare leaving: Item | null;
  private queue: Queue | null = null;
  private replaces: string | undefined;

  constructor() {
    super();
    this.caseKey = null;
    this.taskId = null;
    this.process = null;
    this.kind = null;
    this.locked = false;
    this.only = null;
    this.answer = null;
    this.problem = '';
    this.tongue = null;
    this.chosen = null;
    this.isOver = false;
    this.leaving = null;
  }

  /** Tasklist's and the page's own styles apply. */
  protected override createRenderRoot(): HTMLElement {
    adoptStyles();
    return this;
  }

  protected override updated(changed: PropertyValues): void {
    if (['caseKey', 'taskId', 'process'].some(name => changed.has(name))) {
      this.answer = null;
      this.listen();
      void this.load();
    }
  }

  /** To the files on their way here, also those that were before. */
  private listen(): void {
    this.queue?.listeners.delete(this.moved);
    this.queue = queueOf(this.where());
    this.queue.listeners.add(this.moved);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.back);
    this.queue?.listeners.add(this.moved);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('online', this.back);
    this.queue?.listeners.delete(this.moved);
    super.disconnectedCallback();
  }

  private readonly back = (): void => this.here().filter(each => each.state === 'stopped').forEach(each => void this.queue?.resume(each));

  private where(): Where {
    return this.caseKey ? { case: this.caseKey } : this.taskId ? { task: this.taskId } : { process: this.process ?? '' };
  }

  private async load(): Promise<void> {
    if (!this.caseKey && !this.taskId && !this.process) {
      return;
    }
    this.tongue ??= await language();
    this.lang = this.tongue.code;
    this.dir = direction(this.tongue.code);
    try {
      this.answer = await call<Answer>('api/files', this.where());
      this.problem = '';
    } catch (error) {
      this.problem = messageOf(error);
    }
  }

  private readonly moved = (sending: Sending): void => {
    this.requestUpdate();
    if (sending.state === 'done' && sending.item && this.answer && !this.answer.items.some(each => each.id === sending.item?.id)) {
      this.answer = { ...this.answer, items: [...this.answer.items, sending.item], unfinished: this.answer.unfinished.filter(each => each.id !== sending.id) };
      if (this.kind === null || this.kind === sending.kind) {
        this.tell({ added: sending.item.id });
      }
    }
  };

  /** The files on their way that are shown here. */
  private here(): Sending[] {
    return this.queue?.all.filter(each => this.kind === null || each.kind === this.kind) ?? [];
  }

  private tell(detail: Changed): void {
    this.dispatchEvent(new CustomEvent<Changed>('casework-documents', { detail, bubbles: true }));
  }

  protected override render(): unknown {
    if (!this.tongue) {
      return nothing;
    }
    const { word } = this.tongue;
    if (!this.answer) {
      return this.problem ? html`<p role="alert" class="cwd-problem">${this.problem}</p>` : html`<p role="status">${word(TEXTS.loading)}</p>`;
    }
    const kinds = this.answer.kinds.filter(each => this.kind === null || each.kind === this.kind);
    const takes = this.locked ? [] : kinds.filter(each => each.mayAdd);
    const items = this.shown(this.answer.items);
    return html`<div class="cwd">
      ${takes.length > 0 ? this.dropZone(takes) : this.kind === null && !this.locked ? html`<p class="cwd-note">${word(TEXTS.mayNotAdd)}</p>` : nothing}
      ${this.problem ? html`<p role="alert" class="cwd-problem">${this.problem}</p>` : nothing}
      ${this.onTheirWay()}
      ${this.unfinished(this.answer.unfinished)}
      ${items.length === 0 ? html`<p class="cwd-note">${word(this.kind === null ? TEXTS.none : TEXTS.noneOfKind)}</p>` : nothing}
      ${kinds.map(each => this.ofKind(each, items))}
      ${this.leaving ? this.question(this.leaving) : nothing}
    </div>`;
  }

  private shown(items: readonly Item[]): Item[] {
    return items.filter(item => (this.kind === null || item.kind === this.kind) && (this.only === null || this.only.includes(item.id)));
  }

  private dropZone(kinds: readonly Kind[]): TemplateResult {
    const { word, code } = this.tongue as Language;
    const { largest, types } = this.answer as Answer;
    const chosen = kinds.find(each => each.kind === this.chosen) ?? kinds.at(-1) as Kind;
    const take = (files: FileList | null): void => {
      const replaces = this.replaces;
      this.replaces = undefined;
      const kind = replaces === undefined ? chosen.kind : this.answer?.items.find(each => each.id === replaces)?.kind ?? chosen.kind;
      void this.queue?.add([...files ?? []].slice(0, replaces === undefined ? undefined : 1), kind, replaces);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      this.isOver = false;
      this.replaces = undefined;
      take(event.dataTransfer?.files ?? null);
    };
    const over = (event: DragEvent): void => {
      event.preventDefault();
      this.isOver = true;
    };
    return html`<div class="cwd-drop ${this.isOver ? 'cwd-over' : ''}" @dragover=${over} @dragleave=${() => { this.isOver = false; }} @drop=${drop}>
      ${kinds.length > 1 ? html`<label class="cwd-kind">${word(TEXTS.kind)} <select class="form-control" @change=${(event: Event) => { this.chosen = (event.target as HTMLSelectElement).value; }}>
        ${kinds.map(each => html`<option value=${each.kind} ?selected=${each.kind === chosen.kind}>${each.label}</option>`)}</select></label>` : nothing}
      <p>${word(TEXTS.dropHere)} <button type="button" class="btn btn-default cwd-choose" aria-label=${word(TEXTS.chooseFor, { label: chosen.label })} @click=${() => this.pick(undefined)}>${word(TEXTS.choose)}</button></p>
      <p class="cwd-note">${word(TEXTS.accepted, { types: types.join(', '), size: size(largest, code) })}</p>
      <input type="file" class="cwd-input" hidden multiple tabindex="-1" aria-hidden="true" accept=${types.map(type => `.${type}`).join(',')}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          take(input.files);
          input.value = '';
        }}>
    </div>`;
  }

  /** @param replaces the version that gets a newer one; undefined for new documents */
  private pick(replaces: string | undefined): void {
    this.replaces = replaces;
    this.querySelector<HTMLInputElement>('.cwd-input')?.click();
  }

  private onTheirWay(): TemplateResult | typeof nothing {
    const { word } = this.tongue as Language;
    return this.here().length === 0 ? nothing : html`<section class="cwd-queue" aria-label=${word(TEXTS.queue)}><ul>${this.here().map(each => this.sending(each))}</ul></section>`;
  }

  private sending(sending: Sending): TemplateResult {
    const { word, code } = this.tongue as Language;
    const name = sending.file.name;
    const act = (text: string, does: () => unknown): TemplateResult =>
      html` <button type="button" class="btn btn-link" aria-label=${word(TEXTS.ofFile, { act: word(text), name })} @click=${does}>${word(text)}</button>`;
    const again = (): unknown => this.queue?.resume(sending);
    return html`<li class="cwd-sending cwd-${sending.state}"><span class="cwd-name">${name}</span> <span class="cwd-size">${size(sending.file.size, code)}</span>
      ${sending.isOver ? nothing : html`<wa-progress-bar value=${Math.floor(sending.share * 100)} label=${name}></wa-progress-bar>`}
      <span class="cwd-state" role="status">${this.said(sending)}${sending.isContinued && !sending.isOver ? html` ${word(TEXTS.continued)}` : nothing}</span>
      ${['waiting', 'sending', 'cut'].includes(sending.state) ? act(TEXTS.pause, () => this.queue?.pause(sending)) : nothing}
      ${['paused', 'stopped', 'signed-out'].includes(sending.state) ? act(TEXTS.resume, again) : nothing}
      ${sending.state === 'later' ? act(TEXTS.tryAgain, again) : nothing}
      ${sending.isOver ? act(TEXTS.clear, () => this.queue?.forget(sending)) : sending.state === 'checking' ? nothing : act(TEXTS.giveUp, () => this.queue?.giveUp(sending))}
    </li>`;
  }

  private said(sending: Sending): string {
    const { word, code } = this.tongue as Language;
    const share = { percent: percent(sending.share, code) };
    switch (sending.state) {
      case 'waiting': return word(TEXTS.waiting);
      case 'sending': return word(TEXTS.sending, share);
      case 'paused': return word(TEXTS.paused, share);
      case 'cut': return word(TEXTS.cut, share);
      case 'stopped': return sending.message || word(TEXTS.stopped, share);
      case 'signed-out': return word(TEXTS.signIn);
      case 'checking': return word(TEXTS.checking);
      case 'done': return sending.item && sending.item.version > 1 ? word(TEXTS.addedAsVersion, { version: sending.item.version }) : word(TEXTS.added);
      default: return sending.message || word(TEXTS.notAnswered);
    }
  }

  private unfinished(all: readonly Progress[]): TemplateResult | typeof nothing {
    const { word, code } = this.tongue as Language;
    const here = all.filter(each => (this.kind === null || each.kind === this.kind) && this.here().every(sending => sending.id !== each.id));
    const giveUp = async (each: Progress): Promise<void> => {
      await call(`api/files/uploads/${each.id}`, {}, { method: 'DELETE' }).catch((error: unknown) => { this.problem = messageOf(error); });
      await this.load();
    };
    return here.length === 0 || this.locked ? nothing : html`<section class="cwd-unfinished"><h4>${word(TEXTS.unfinished)}</h4><ul>${here.map(each => html`<li>
      ${word(TEXTS.unfinishedLine, { name: each.name, percent: percent(each.offset / each.size, code) })}
      <button type="button" class="btn btn-link" aria-label=${word(TEXTS.ofFile, { act: word(TEXTS.giveUp), name: each.name })} @click=${() => giveUp(each)}>${word(TEXTS.giveUp)}</button></li>`)}</ul></section>`;
  }

  private ofKind(kind: Kind, items: readonly Item[]): TemplateResult | typeof nothing {
    const { word } = this.tongue as Language;
    const documents = documentsOf(items, kind.kind);
    const removed = items.filter(item => item.kind === kind.kind && item.removedAt !== null);
    return documents.length + removed.length === 0 ? nothing : html`<section class="cwd-of-kind" aria-label=${kind.label}>
      ${this.kind === null ? html`<h4>${kind.label}</h4>` : nothing}
      <ul>${documents.map(each => this.document(each, kind))}</ul>
      ${removed.length === 0 ? nothing : html`<details><summary>${word(TEXTS.removed, { count: removed.length })}</summary><ul>${removed.map(item => html`<li>
        ${word(TEXTS.removedLine, { name: item.name, version: item.version, person: item.removedByName ?? '', time: this.moment(item.removedAt) })}</li>`)}</ul></details>`}
    </section>`;
  }

  private document({ newest, earlier }: Document, kind: Kind): TemplateResult {
    const { word } = this.tongue as Language;
    return html`<li>${this.version(newest)}
      ${kind.mayAdd && !this.locked ? html`<button type="button" class="btn btn-link" aria-label=${word(TEXTS.ofFile, { act: word(TEXTS.newVersion), name: newest.name })}
        @click=${() => this.pick(newest.id)}>${word(TEXTS.newVersion)}</button>` : nothing}
      ${earlier.length === 0 ? nothing : html`<details><summary>${word(TEXTS.earlier, { count: earlier.length })}</summary><ul>${earlier.map(each => html`<li>${this.version(each)}</li>`)}</ul></details>`}
    </li>`;
  }

  private version(item: Item): TemplateResult {
    const { word, code } = this.tongue as Language;
    return html`<a class="cwd-name" href=${address(`api/files/${item.id}`)} download=${item.name}>${item.name}</a>
      <span class="cwd-facts">${item.version > 1 ? html`${word(TEXTS.version, { version: item.version })} · ` : nothing}${size(item.size, code)} ·
        ${word(TEXTS.by, { person: item.addedByName, time: this.moment(item.addedAt) })}</span>
      ${item.mayRemove && !this.locked ? html`<button type="button" class="btn btn-link" aria-label=${word(TEXTS.ofFile, { act: word(TEXTS.remove), name: item.name })}
        @click=${() => { this.leaving = item; }}>${word(TEXTS.remove)}</button>` : nothing}`;
  }

  private moment(instant: string | null): string {
    const { word, code } = this.tongue as Language;
    return new Reader(code, word).moment(instant);
  }

  private question(item: Item): TemplateResult {
    const { word } = this.tongue as Language;
    const remove = async (): Promise<void> => {
      this.leaving = null;
      try {
        await call(`api/files/${item.id}`, {}, { method: 'DELETE' });
        this.tell({ removed: item.id });
      } catch (error) {
        this.problem = messageOf(error);
        return;
      }
      await this.load();
    };
    return html`<wa-dialog open without-header class="cwd-question" label=${word(TEXTS.removeQuestion, { name: item.name })} @wa-after-hide=${() => { this.leaving = null; }}>
      <p class="cwd-asked">${word(TEXTS.removeQuestion, { name: item.name })}</p>
      <p>${word(TEXTS.removeConsequence)}</p>
      <button slot="footer" type="button" class="btn btn-default" autofocus @click=${() => { this.leaving = null; }}>${word(TEXTS.keep)}</button>
      <button slot="footer" type="button" class="btn btn-danger cwd-remove" @click=${() => void remove()}>${word(TEXTS.remove)}</button>
    </wa-dialog>`;
  }
}

if (!customElements.get('casework-documents')) {
  customElements.define('casework-documents', CaseworkDocuments);
}
