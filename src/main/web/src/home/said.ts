import type { Reader } from '../shared/reader';
import type { Event, Late } from './answers';
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
export function said({ kind, what, task, who }: Event, reader: Reader): string {
  const { word } = reader;
  switch (kind) {
    case 'stage': return word(TEXTS.cameTo, { stage: reader.label(what) });
    case 'ended': return word(TEXTS.endedAs, { stage: reader.label(what) });
    case 'task': return who === null ? word(TEXTS.taskDone, { task: word(what) }) : word(TEXTS.didTask, { who, task: word(what) });
    case 'mail': return word(Object.hasOwn(TEXTS, what) ? TEXTS[what as keyof typeof TEXTS] : TEXTS.told, { task: word(task ?? '') });
  }
}

/** Why a late task does not go on. */
export function reason({ reason: why, who }: Late, reader: Reader): string {
  const { word } = reader;
  const names = reader.list(who.map(each => word(each)));
  switch (why) {
    case 'on-hold': return word(TEXTS.reasonHold);
    case 'nobody': return names ? word(TEXTS.reasonNobody, { who: names }) : word(TEXTS.reasonNobodyAtAll);
    case 'gone': return word(TEXTS.reasonGone, { who: names });
    case 'waiting': return word(TEXTS.reasonWaiting, { who: names || word(TEXTS.nobody) });
  }
}
