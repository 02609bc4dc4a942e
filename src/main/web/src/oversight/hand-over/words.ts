import type { Reader } from '../../shared/reader';
import { NOTHING } from '../../shared/reader';
import { TEXTS } from '../texts';
import type { Effects, Entry, Holder, Now, Thing } from './answers';

/** Whose things went to whom. */
export function headOf({ word }: Reader, { fromName, from, toName, to }: Entry): string {
  return to === null ? word(TEXTS.fromToTeams, { from: named(from, fromName) }) : word(TEXTS.fromToPerson, { from: named(from, fromName), to: named(to, toName ?? to) });
}

/** A person by name, with the account where that is not the same. */
export function named(id: string, name: string): string {
  return name === id ? id : `${name} (${id})`;
}

/** What a person can choose from: an account, or an id that only tasks know. */
export function labelOf(reader: Reader, { id, name, tasks, hasAccount }: Holder): string {
  return [name === id ? null : name, hasAccount ? null : reader.word(TEXTS.noAccount),
    tasks === 1 ? reader.word(TEXTS.oneOpenTask) : reader.word(TEXTS.openTaskCount, { count: reader.number(tasks) })].filter(part => part !== null).join(', ');
}

/** What it is, where that is not a task with a name. */
export function whatOf({ word }: Reader, { kind, what }: Thing): string {
  switch (kind) {
    case 'task': return word(what ?? TEXTS.aTask);
    case 'candidate': return word(TEXTS.takenByName, { what: word(what ?? TEXTS.aTask) });
    case 'requester': return word(TEXTS.notified);
    case 'stand-in': return word(TEXTS.standsIn, { person: what ?? word(TEXTS.somebody) });
  }
}

/** What became or becomes of it. */
export function fateOf({ word }: Reader, { outcome, holder }: Thing): string {
  const person = holder ?? '';
  switch (outcome) {
    case 'handed-over': return word(TEXTS.toPerson, { person });
    case 'released': return word(TEXTS.backToTeam);
    case 'returned': return word(TEXTS.backToOwner, { person });
    case 'ended': return word(TEXTS.ends);
    case 'kept': return word(TEXTS.staysWith, { person });
  }
}

/** Who has it now. */
export function withOf({ word }: Reader, { open, with: people }: Now): string {
  return open === null ? NOTHING : open ? people || word(TEXTS.nobody) : word(TEXTS.doneNow);
}

/** What a preview says before its table. */
export function announced(reader: Reader, { done, kept, left }: Effects): string {
  if (done + kept === 0) {
    return reader.word(TEXTS.nothingToHandOver);
  }
  const text = left ? kept ? TEXTS.wouldLeaveRest : TEXTS.wouldChangeRest : kept ? TEXTS.wouldLeave : TEXTS.wouldChange;
  return reader.word(text, { done: reader.number(done), kept: reader.number(kept), left: reader.number(left) });
}

/** What is said when it is done. */
export function told(reader: Reader, { done, kept, left }: Effects): string {
  return reader.word(left ? TEXTS.doneRest : TEXTS.done, { done: reader.number(done), refused: reader.number(kept), left: reader.number(left) });
}
