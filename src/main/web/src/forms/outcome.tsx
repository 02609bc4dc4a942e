import { render } from 'preact';
import { element } from '../shared/element';
import { Reader } from '../shared/reader';
import { address, api, ask } from '../shared/server';
import { TEXTS } from './texts';
import type { Language } from '../shared/words';

/** What comes after a task or a start, as the server tells it. */
export interface Sequel {
  reference: string;
  title: string | null;
  ended: boolean;
  stage: string | null;
  followUpsStarted: number;
  next: { task: string; who: string[]; due: string | null; taskId: string | null }[];
  working: boolean;
  goesOnAt: string | null;
  story: string | null;
}

const MOST_QUESTIONS = 8;
const PAUSE_MILLIS = 700;
let shown = 0;

/** Says what happened, the reference, what comes next and who has it; asks again while the program is still at work. */
export async function announce(words: Language, what: string, processInstanceId: string | undefined): Promise<void> {
  const turn = ++shown;
  const node = place();
  draw(node, words, what, undefined);
  if (processInstanceId === undefined) {
    return;
  }
  for (let question = 0; question < MOST_QUESTIONS && turn === shown; question++) {
    const sequel = await ask<Sequel>('GET', api(`cases/sequel?processInstanceId=${encodeURIComponent(processInstanceId)}`)).then(({ body }) => body).catch(() => undefined);
    if (turn === shown && sequel) {
      draw(node, words, what, sequel);
    }
    if (!sequel?.working) {
      return;
    }
    await new Promise(resolve => window.setTimeout(resolve, PAUSE_MILLIS));
  }
}

function place(): HTMLElement {
  const node = document.getElementById('casework-outcome') ?? element('section', { id: 'casework-outcome', role: 'status' });
  document.body.append(node);
  return node;
}

function draw(node: HTMLElement, words: Language, what: string, sequel: Sequel | undefined): void {
  node.lang = words.code;
  render(<Outcome words={words} what={what} sequel={sequel} close={() => render(null, node)} />, node);
}

export function Outcome({ words: { word, code }, what, sequel, close }: { words: Language; what: string; sequel: Sequel | undefined; close: () => void }) {
  const reader = new Reader(code, word);
  return <div class="casework-outcome alert alert-success">
    <button type="button" class="close" aria-label={word(TEXTS.close)} onClick={close}><span aria-hidden="true">×</span></button>
    <p><strong>{word(TEXTS.sent, { what: word(what) })}</strong></p>
    {sequel && <>
      <p>{word(TEXTS.reference, { reference: sequel.reference })}{sequel.title ? ` · ${sequel.title}` : ''}</p>
      {sequel.followUpsStarted > 0 && <p>{word(TEXTS.followUpsStarted, { number: String(sequel.followUpsStarted) })}</p>}
      {sequel.next.map(({ task, who, due, taskId }) => <p key={`${task} ${who.join()} ${due}`}>{next(task, who, due, taskId)}</p>)}
      {sequel.ended && <p>{word(TEXTS.ended, { stage: word(sequel.stage ?? '') })}</p>}
      {!sequel.ended && sequel.next.length === 0 && <p>{wait(sequel)}</p>}
      {sequel.story && <p><a href={address(sequel.story)}>{word(TEXTS.story)}</a></p>}
    </>}
  </div>;

  /** What there is to say where nobody has to do anything that the person may know of. */
  function wait({ working, goesOnAt, stage }: Sequel): string {
    if (working) {
      return word(TEXTS.goesOn);
    }
    return goesOnAt ? word(TEXTS.goesOnAt, { day: reader.day(goesOnAt) }) : stage ? word(TEXTS.nowIn, { stage: word(stage) }) : word(TEXTS.nothingNow);
  }

  function next(task: string, who: string[], due: string | null, taskId: string | null) {
    const parts = { task: word(task), who: who.map(each => word(each)).join(', ') || word(TEXTS.nobody) };
    const text = due ? word(TEXTS.nextDue, { ...parts, day: reader.day(due) }) : word(TEXTS.next, parts);
    return taskId ? <a href={`#/?task=${encodeURIComponent(taskId)}&forceDisplayTask=true`}>{text}</a> : text;
  }
}
