import type { Reader } from '../shared/reader';
import type { Words } from '../shared/translator';
import type { Hit, Kind } from './answers';
import { TEXTS } from './texts';

const ONE: Record<Kind, string> = {
  request: TEXTS.request, 'follow-up': TEXTS.followUp, recommendation: TEXTS.recommendation, document: TEXTS.document,
  'committee-report': TEXTS.committeeReport, task: TEXTS.task
};
const MANY: Record<Kind, string> = {
  request: TEXTS.requests, 'follow-up': TEXTS.followUps, recommendation: TEXTS.recommendations, document: TEXTS.documents,
  'committee-report': TEXTS.committeeReports, task: TEXTS.tasks
};

export const kindName = (kind: Kind, word: Words): string => word(ONE[kind]);
export const kindsName = (kind: Kind, word: Words): string => word(MANY[kind]);

/** What stands below the title of something that was found: its reference, country and state. */
export function factsOf(hit: Hit, reader: Reader): string[] {
  const reference = hit.kind === 'task' ? hit.case : hit.key;
  const status = hit.stage ? reader.label(hit.stage) : hit.status;
  return [reference, hit.country ? reader.country(hit.country) : null, status, hit.ended ? reader.word(TEXTS.finished) : null, when(hit, reader)]
    .filter((fact): fact is string => Boolean(fact));
}

function when(hit: Hit, reader: Reader): string | null {
  if (!hit.at || hit.kind === 'recommendation') {
    return null;
  }
  return reader.word(hit.kind === 'task' ? TEXTS.due : TEXTS.since, { day: reader.day(hit.at) });
}
