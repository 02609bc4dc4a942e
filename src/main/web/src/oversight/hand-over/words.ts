import type { Effects, Entry, Holder, Now, Thing } from './answers';

/** Whose things went to whom. */
export function headOf({ fromName, from, toName, to }: Entry): string {
  return `From ${named(from, fromName)} ${to === null ? 'back to the teams' : `to ${named(to, toName ?? to)}`}`;
}

/** A person by name, with the account where that is not the same. */
export function named(id: string, name: string): string {
  return name === id ? id : `${name} (${id})`;
}

/** What a person can choose from: an account, or an id that only tasks know. */
export function labelOf({ id, name, tasks, hasAccount }: Holder): string {
  return [name === id ? null : name, hasAccount ? null : 'no account', tasks === 1 ? '1 open task' : `${tasks} open tasks`]
    .filter(part => part !== null).join(', ');
}

/** What it is, where that is not a task with a name. */
export function whatOf({ kind, what }: Thing): string {
  switch (kind) {
    case 'task': return what ?? 'A task';
    case 'candidate': return `${what ?? 'A task'}, to take by name`;
    case 'requester': return 'Is notified of the decision';
    case 'stand-in': return `Stands in for ${what ?? 'somebody'}`;
  }
}

/** What became or becomes of it. */
export function fateOf({ outcome, holder }: Thing): string {
  switch (outcome) {
    case 'handed-over': return `to ${holder ?? ''}`;
    case 'released': return 'back to the team';
    case 'returned': return `back to ${holder ?? ''}, whose it is`;
    case 'ended': return 'ends';
    case 'kept': return `stays with ${holder ?? ''}`;
  }
}

/** Who has it now. */
export function withOf({ open, with: people }: Now): string {
  return open === null ? '–' : open ? people || 'nobody' : 'done';
}

/** What a preview says before its table. */
export function announced({ done, kept, left }: Effects): string {
  if (done + kept === 0) {
    return 'There is nothing to hand over.';
  }
  return `This would change ${done}${kept ? ` and leave ${kept} where they are` : ''}${afterwards(left)}:`;
}

/** What is said when it is done. */
export function told({ done, kept, left }: Effects): string {
  return `${done} done, ${kept} not done${afterwards(left)}.`;
}

function afterwards(left: number): string {
  return left ? `; ${left} more remain to be handed over` : '';
}
