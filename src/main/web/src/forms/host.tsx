import { Form } from '@bpmn-io/form-js-viewer';
import { render } from 'preact';
import { Autosave, unsaved, type State } from './autosave';
import { Checks, isEmpty, tidy, type Problem, type Row } from './checks';
import { momentHere } from '../shared/dates';
import { StartDraft, TaskDraft, type Draft, type DraftPlace } from './drafts';
import { dateField, textField } from './fields/line';
import { tagsField } from './fields/lines';
import { listField } from './fields/list';
import type { Surroundings } from './fields/types';
import { Notice, Status, Summary } from './messages';
import { intoRows } from './fixed-rows';
import { Letters, sendsLetters } from './letters';
import { focusFirst, keepEnter, leadTo, type Instance } from './keyboard';
import { watchLeaving } from './leaving';
import { announce } from './outcome';
import { Refusals, valueAt } from './refusals';
import { emptyRows, keysOf, LIST, prepared, type Component, type Schema } from './schema';
import { element } from '../shared/element';
import { api, ask, engine, openedFor, Refusal } from '../shared/server';
import { signInAgain } from './sign-in';
import { adoptStyles } from './styles';
import { sentence, TEXTS } from './texts';
import { plain, variables, worded, type Values, type Variable } from './values';
import { direction } from '../shared/locale';
import { language, type Language } from '../shared/words';

/** What Tasklist tells its form and is told by it. */
export interface Tasklist {
  taskId: string | undefined;
  processDefinitionId: string;
  processDefinitionKey: string | undefined;
  processInstanceId: string | undefined;
  /** What is sent, in words: the task or the process. */
  name: string;
  account: string;
  schemaAddress: string;
  isLocked(): boolean;
  initialized(): void;
  /** Whether its button is dead. */
  blocked(isBlocked: boolean): void;
  dirty(isDirty: boolean): void;
  onSave(save: () => void): void;
  onComplete(complete: (tell: (failure: { message: string } | null, answer?: unknown) => void) => void): void;
}

/** The form as it is shown. */
export interface Shown {
  lock(isLocked: boolean): void;
  focus(): void;
  /** Brings what is typed to the server. */
  save(): Promise<void>;
  destroy(): void;
}

/** Of this Tasklist tells people nothing; the host has told them. */
const TOLD = { message: 'camForm submission prevented' };

/** A start draft that was chosen in the list of drafts, for the next start form of its process. */
const chosenDrafts = new Map<string, string>();
export const chooseDraft = (process: string, id: string): void => void chosenDrafts.set(process, id);

/**
 * Shows a Camunda Form in place of Tasklist's own renderer; the engine stays the owner of the form and of what is sent.
 *
 * @throws Refusal if the form or its data can't be had
 */
export async function show(node: HTMLElement, tasklist: Tasklist): Promise<Shown> {
  const place = placeOf(tasklist);
  const [words, schema, values, draft] = await Promise.all([
    language(),
    ask<Schema>('GET', tasklist.schemaAddress).then(({ body }) => body),
    initialValues(tasklist),
    loadDraft(place, tasklist.account)
  ]);
  const ready = prepared(schema, words.word);
  return new Host(node, tasklist, place, words, ready, worded(values, new Set(keysOf(ready.components)), words)).open(draft);
}

function placeOf(tasklist: Tasklist): DraftPlace {
  if (tasklist.taskId !== undefined) {
    return new TaskDraft(tasklist.taskId, tasklist.account);
  }
  const process = processOf(tasklist);
  const chosen = chosenDrafts.get(process);
  chosenDrafts.delete(process);
  return new StartDraft(process, chosen, tasklist.account);
}

const processOf = ({ processDefinitionKey, processDefinitionId }: Tasklist): string => processDefinitionKey ?? processDefinitionId.split(':')[0] ?? '';

async function initialValues(tasklist: Tasklist): Promise<Values> {
  const { taskId } = tasklist;
  if (taskId !== undefined) {
    const { body } = await ask<Record<string, Variable>>('GET', engine(`task/${encodeURIComponent(taskId)}/form-variables?deserializeValues=false`));
    return plain(body);
  }
  return ask<Values>('GET', api(`start-forms/${encodeURIComponent(processOf(tasklist))}/values`)).then(({ body }) => body ?? {}).catch(() => ({}));
}

/** A draft that can't be had leaves the form usable; a save would be told of a newer one. */
async function loadDraft(place: DraftPlace, account: string): Promise<Draft | undefined> {
  const typed = await unsaved(place, account);
  const draft = await place.load().catch(() => undefined);
  return typed ? { values: typed, savedAt: draft?.savedAt ?? new Date().toISOString() } : draft;
}

class Host {
  private readonly form: Form;
  private readonly refusals = new Refusals();
  private readonly checks: Checks;
  private readonly autosave: Autosave;
  private readonly notice = element('div');
  private readonly body = element('div');
  private readonly status = element('div');
  private readonly letters = element('div');
  private readonly summary = element('div');
  private readonly readers = new Set<() => void>();
  private readonly stops: (() => void)[] = [];
  private editing: string | undefined;
  private showsAll = false;
  private isLoading = true;
  private isDirty = false;
  private active: EventTarget | null = null;
  private known = '';
  private isGone = false;

  constructor(private readonly node: HTMLElement, private readonly tasklist: Tasklist, private readonly place: DraftPlace,
              private readonly words: Language, private readonly schema: Schema, private readonly values: Values) {
    this.checks = new Checks(words.word, words.code);
    this.autosave = new Autosave(place, tasklist.account, () => this.typed(), state => this.tellState(state));
    adoptStyles();
    node.lang = words.code;
    node.dir = direction(words.code);
    node.style.setProperty('--casework-choose', JSON.stringify(words.word(TEXTS.choose)));
    node.replaceChildren(this.notice, this.body, this.status, this.letters, this.summary);
    this.form = new Form({ container: this.body, additionalModules: [this.module()] } as ConstructorParameters<typeof Form>[0]);
  }

  async open(draft: Draft | undefined): Promise<Shown> {
    this.listen();
    await this.fill(draft?.values);
    if (draft && this.place instanceof StartDraft) {
      this.offerToBeginAnew(draft);
    } else if (draft) {
      this.tellState({ kind: 'saved', at: draft.savedAt });
    }
    this.tasklist.onSave(() => void this.save());
    this.tasklist.onComplete(tell => void this.complete(tell));
    this.lock(this.tasklist.isLocked());
    this.tasklist.initialized();
    this.tasklist.blocked(false);
    void this.offerLetters();
    return { lock: isLocked => this.lock(isLocked), focus: () => focusFirst(this.node), save: () => this.save(), destroy: () => this.destroy() };
  }

  /** What the viewer is given of the host: its fields, its checks, its words. */
  private module(): Record<string, unknown> {
    const around: Surroundings = {
      word: this.words.word,
      language: this.words.code,
      checks: this.checks,
      refusals: this.refusals,
      showsAll: () => this.showsAll,
      valueOf: name => valueAt(this.form._getState().data, name),
      taskId: this.tasklist.taskId,
      process: processOf(this.tasklist),
      quietly: set => this.quietly(set),
      beforeReading: work => {
        this.readers.add(work);
        return () => this.readers.delete(work);
      }
    };
    const check = (instance: Instance, value: unknown): string[] => this.check(instance, value);
    const fields = [textField(around), dateField(around), listField(around), tagsField()];
    const register = (formFields: { register: (type: unknown, field: unknown) => void }): void =>
      fields.forEach(field => formFields.register(field.config.type, field));
    return {
      __init__: ['caseworkFields'],
      caseworkFields: ['factory', Object.assign(register, { $inject: ['formFields'] })],
      translate: ['value', this.words.word],
      validator: ['value', { validateFieldInstance: check, validateField: () => [] }]
    };
  }

  /** What the viewer shows at a field: nothing new while it is being typed in. */
  private check(instance: Instance, value: unknown): string[] {
    const field = this.field(instance.id);
    if (!field?.key) {
      return [];
    }
    const refused = this.refusals.of(instance.valuePath.join('.'), value);
    if (refused !== undefined) {
      return [sentence(refused)];
    }
    const isQuiet = this.editing === instance.id && !this.showsAll && !this.hasErrors(instance.id);
    const first = isQuiet ? undefined : this.checks.messages(field, value)[0];
    return first === undefined ? [] : [sentence(first)];
  }

  private hasErrors(id: string): boolean {
    return Boolean((this.form._getState().errors as Record<string, unknown>)[id]);
  }

  private field(id: string): Component | undefined {
    return this.form.get<{ get(id: string): Component | undefined }>('formFieldRegistry').get(id);
  }

  private instances(): Instance[] {
    return this.form.get<{ getAllKeyed(): Instance[] }>('formFieldInstanceRegistry').getAllKeyed();
  }

  private listen(): void {
    this.form.on('changed', () => {
      const now = this.isLoading ? this.known : JSON.stringify(this.own());
      if (now === this.known) { // drawn anew, or only left
        return;
      }
      this.known = now;
      this.tellDirty(true);
      this.autosave.touch();
    });
    this.form.on('formField.focus', ({ formField }: { formField: Component }) => { this.editing = formField.id; });
    this.form.on('formField.blur', ({ formField }: { formField: Component }) => {
      this.editing = undefined;
      this.validate(formField.id);
    });
    const follow = (event: FocusEvent): void => { this.active = event.target; };
    this.body.addEventListener('focusin', follow);
    this.stops.push(watchLeaving(() => {
      this.takeOver();
      return this.autosave;
    }), keepEnter(this.node));
  }

  /** Shows what is wrong with a field that was left. */
  private validate(id: string): void {
    const instance = this.instances().find(each => each.id === id);
    if (instance) {
      this.form.get<{ updateFieldInstanceValidation(instance: Instance, value: unknown): void }>('viewerCommands')
        .updateFieldInstanceValidation(instance, valueAt(this.form._getState().data, instance.valuePath.join('.')));
    }
  }

  private async fill(typed: Values | undefined): Promise<void> {
    this.isLoading = true;
    this.refusals.clear();
    this.showsAll = false;
    await this.form.importSchema(this.schema, { ...this.values, ...intoRows(this.schema.components, this.values, typed ?? {}) });
    this.known = JSON.stringify(this.own());
    this.isLoading = false;
  }

  private quietly(set: () => void): void {
    this.isLoading = true;
    set();
    this.known = JSON.stringify(this.own());
    this.isLoading = false;
  }

  /** What is typed, taken over from where it is being typed. */
  private typed(): Values {
    this.readAll();
    return this.own();
  }

  /** What stands in the fields, also in hidden ones. */
  private own(): Values {
    const data = this.form._getState().data as Values;
    return Object.fromEntries(keysOf(this.schema.components).filter(key => data[key] !== undefined).map(key => [key, data[key]]));
  }

  /** The form learns a moment after the last keystroke what is typed in a line, or when the line is left: as now. */
  private takeOver(): void {
    this.active?.dispatchEvent(new FocusEvent('blur'));
    this.readAll();
  }

  private readAll(): void {
    this.readers.forEach(read => read());
  }

  private async complete(tell: (failure: { message: string } | null, answer?: unknown) => void): Promise<void> {
    this.takeOver();
    this.dropBlankRows();
    this.refusals.clear();
    const problems = this.problems();
    if (problems.length > 0) {
      this.tellProblems(problems);
      tell(TOLD);
      return;
    }
    this.showSummary([]);
    try {
      const answer = await this.send();
      this.autosave.done();
      void announce(this.words, this.tasklist.name, answer?.id ?? this.tasklist.processInstanceId);
      tell(null, answer ?? undefined);
    } catch (failure) {
      await this.tellFailure(failure as Refusal);
      tell(TOLD);
    }
  }

  private problems(): Problem[] {
    const data = this.form._getState().data;
    return this.instances().flatMap(instance => {
      const field = this.field(instance.id);
      return field ? this.checks.of(field, valueAt(data, instance.valuePath.join('.'))) : [];
    });
  }

  /** Rows that were added and left empty are nobody's answer. */
  private dropBlankRows(): void {
    this.instances().forEach(instance => {
      const field = this.field(instance.id);
      const rows = valueAt(this.form._getState().data, instance.valuePath.join('.'));
      if (field?.type === LIST && field.allowAddRemove !== false && Array.isArray(rows)) {
        const filled = (rows as Row[]).filter(row => (field.rows ?? []).some(cell => !isEmpty(cell, row[cell.key ?? ''])));
        const left = filled.length === 0 && field.validate?.required ? emptyRows(field) : filled;
        if (left.length !== rows.length) {
          this.form._update({ fieldInstance: instance, value: left });
        }
      }
    });
  }

  private async send(): Promise<{ id?: string } | undefined> {
    const { taskId, processDefinitionId } = this.tasklist;
    const address = taskId !== undefined ? `task/${encodeURIComponent(taskId)}/submit-form` : `process-definition/${encodeURIComponent(processDefinitionId)}/submit-form`;
    await this.autosave.flush();
    const header = this.place instanceof StartDraft ? this.place.header() : {};
    const { body } = await ask<{ id?: string } | undefined>('POST', engine(address), { variables: variables(this.answers()) }, { ...openedFor(this.tasklist.account), ...header });
    return body;
  }

  /** What the fields that are shown say. */
  private answers(): Values {
    const data = this.form._getState().data;
    const answers: Values = {};
    this.instances().forEach(instance => {
      const field = this.field(instance.id);
      const [key] = instance.valuePath;
      if (field && key !== undefined && !field.disabled) {
        answers[key] = instance.valuePath.length === 1 ? tidy(field, valueAt(data, String(key)), this.words.code) : valueAt(data, String(key));
      }
    });
    return answers;
  }

  private tellProblems(problems: readonly Problem[]): void {
    this.showsAll = true;
    this.form.validate();
    this.showSummary(problems);
  }

  private async tellFailure(failure: Refusal): Promise<void> {
    if (failure.isSignedOut) {
      await signInAgain(this.words.word, this.tasklist.account);
      this.showSummary([], this.words.word(TEXTS.signedInAgain));
      return;
    }
    if (failure.faults?.length) {
      const sent = this.answers();
      this.refusals.replace(failure.faults, path => valueAt(this.form._getState().data, path) ?? valueAt(sent, path));
      this.tellProblems(failure.faults.map(fault => ({ path: fault.path ?? fault.field ?? '', label: fault.label ?? '', message: fault.message })));
      return;
    }
    this.showSummary([], failure.message || this.words.word(failure.status ? TEXTS.serverSays : TEXTS.unreachable, { status: failure.status }));
  }

  private showSummary(problems: readonly Problem[], message?: string): void {
    render(<Summary word={this.words.word} problems={problems} message={message} lead={path => leadTo(path, this.node, this.form._id, this.instances())} />, this.summary);
    if (problems.length > 0 || message !== undefined) {
      this.summary.querySelector<HTMLElement>('[tabindex]')?.focus();
    }
  }

  private lock(isLocked: boolean): void {
    this.form.setProperty('readOnly', isLocked);
  }

  private offerToBeginAnew(draft: Draft): void {
    const { word, code } = this.words;
    const beginAnew = async (): Promise<void> => {
      await this.autosave.flush();
      (this.place as StartDraft).anew();
      this.autosave.done();
      await this.fill(undefined);
      render(<Notice text={word(TEXTS.draftKept)} actions={[]} />, this.notice);
    };
    render(<Notice text={word(TEXTS.draftShown, { time: momentHere(draft.savedAt, code) })} actions={[{ label: word(TEXTS.beginAnew), act: () => void beginAnew() }]} />, this.notice);
  }

  private async offerLetters(): Promise<void> {
    const { taskId } = this.tasklist;
    if (taskId !== undefined && await sendsLetters(taskId) && !this.isGone) {
      const answers = (): Values => {
        this.takeOver();
        return this.answers();
      };
      render(<Letters word={this.words.word} taskId={taskId} answers={answers} />, this.letters);
    }
  }

  /** Tasklist looks through its whole page each time that it is told. */
  private tellDirty(isDirty: boolean): void {
    if (this.isDirty !== isDirty) {
      this.isDirty = isDirty;
      this.tasklist.dirty(isDirty);
    }
  }

  private tellState(state: State): void {
    const { word, code } = this.words;
    this.tellDirty(state.kind === 'failed' || state.kind === 'newer');
    if (state.kind === 'newer') {
      const showNewer = async (): Promise<void> => {
        const draft = await this.place.load();
        this.autosave.done();
        await this.fill(draft?.values);
        render(null, this.notice);
      };
      const keepMine = async (): Promise<void> => {
        await this.autosave.keepMine();
        render(null, this.notice);
      };
      render(<Notice text={word(TEXTS.newer, { time: momentHere(state.at, code) })} isUrgent
        actions={[{ label: word(TEXTS.showNewer), act: () => void showNewer() }, { label: word(TEXTS.keepMine), act: () => void keepMine() }]} />, this.notice);
    }
    if (state.kind === 'failed' && state.failure.isSignedOut && !this.isGone) {
      void signInAgain(word, this.tasklist.account).then(() => this.autosave.flush());
    }
    render(<Status word={word} language={code} state={state} />, this.status);
  }

  private async save(): Promise<void> {
    this.takeOver();
    await this.autosave.flush();
  }

  private destroy(): void {
    this.isGone = true;
    void this.save();
    this.autosave.stop();
    this.stops.forEach(stop => stop());
    [this.notice, this.status, this.letters, this.summary].forEach(each => render(null, each));
    this.form.destroy();
  }
}

