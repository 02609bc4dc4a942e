import type { Language } from '../shared/words';
import type { Event, Late } from './answers';
import { list, stageName } from './format';
import { TEXTS } from './texts';

/** What happened, case by case; that first where something happened last. What concerns no case stands by itself. */
export function byCase(events: Event[]): Event[][] {
  const cases = new Map<string, Event[]>();
  events.forEach((event, index) => {
    const key = event.reference ?? `#${index}`;
    cases.set(key, [...cases.get(key) ?? [], event]);
  });
  return [...cases.values()];
}

/** What happened, in a sentence. */
export function said({ kind, what, task, who }: Event, word: Language['word']): string {
  switch (kind) {
    case 'stage': return word(TEXTS.cameTo, { stage: stageName(what, word) });
    case 'ended': return word(TEXTS.endedAs, { stage: stageName(what, word) });
    case 'task': return who === null ? word(TEXTS.taskDone, { task: word(what) }) : word(TEXTS.didTask, { who, task: word(what) });
    case 'mail': return word(Object.hasOwn(TEXTS, what) ? TEXTS[what as keyof typeof TEXTS] : TEXTS.told, { task: word(task ?? '') });
  }
}

/** Why a late task does not go on. */
export function reason({ reason: why, who }: Late, word: Language['word'], code: string): string {
  const names = list(who.map(each => word(each)), code);
  switch (why) {
    case 'on-hold': return word(TEXTS.reasonHold);
    case 'nobody': return names ? word(TEXTS.reasonNobody, { who: names }) : word(TEXTS.reasonNobodyAtAll);
    case 'gone': return word(TEXTS.reasonGone, { who: names });
    case 'waiting': return word(TEXTS.reasonWaiting, { who: names || word(TEXTS.nobody) });
  }
}
