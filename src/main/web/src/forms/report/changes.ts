import type { Change, Statement } from './contract';

/** What stands in a shortened text for what was left out. */
export const GAP = '[…]';

const WORD = /[\p{L}\p{Nd}]/u;
const BLANKS = /[\s\p{Z}]+/u;

/** The rows of the form's field, whatever it holds. */
export function changesOf(value: unknown): Change[] {
  return (Array.isArray(value) ? value as Partial<Change>[] : []).map(row => ({
    entry: row.entry ?? '', change: row.change ?? 'shorten', text: row.text ?? null, sourceKind: row.sourceKind ?? null, source: row.source ?? null
  }));
}

/** Words as the server counts them: what stands between blanks and has a letter or a figure. */
export const wordsIn = (text: string): number => text.split(BLANKS).filter(each => WORD.test(each)).length;

export const changeOf = (changes: readonly Change[], { number }: Statement): Change | undefined =>
  changes.find(each => each.change !== 'add' && each.entry === String(number));

/** The sentences that people added to a part, with their places in the list. */
export function addedTo(changes: readonly Change[], statements: readonly Statement[], part: string): { index: number; change: Change }[] {
  const numbers = new Set(statements.filter(each => each.part === part).map(each => String(each.number)));
  return changes.flatMap((change, index) => change.change === 'add' && numbers.has(change.entry) ? [{ index, change }] : []);
}

/** Takes a statement's text for shortening, which begins with the whole of it. */
export const shortened = (changes: readonly Change[], of: Statement, text: string = of.text): Change[] =>
  [...asBefore(changes, of), { entry: String(of.number), change: 'shorten', text, sourceKind: null, source: null }];

/** Leaves a statement out. What was added to a recommendation waits until that is kept again. */
export const leftOut = (changes: readonly Change[], of: Statement): Change[] =>
  [...asBefore(changes, of), { entry: String(of.number), change: 'leave-out', text: null, sourceKind: null, source: null }];

/** Takes back what was changed of a statement. */
export const asBefore = (changes: readonly Change[], { number }: Statement): Change[] =>
  changes.filter(each => each.change === 'add' || each.entry !== String(number));

/** Begins a sentence, whose source people choose: none is proposed that they might not mean. */
export const withSentence = (changes: readonly Change[], of: Statement): Change[] =>
  [...changes, { entry: String(of.number), change: 'add', text: '', sourceKind: 'record', source: '' }];

/** Another answer in a row. A source of another kind is chosen anew. */
export const answered = (changes: readonly Change[], index: number, name: 'text' | 'sourceKind' | 'source', value: string): Change[] =>
  changes.map((each, place) => place !== index ? each : { ...each, [name]: value, ...name === 'sourceKind' ? { source: '' } : {} });

export const without = (changes: readonly Change[], index: number): Change[] => changes.filter((_, place) => place !== index);

/** The parts whose recommendation is left out, and with it all that is said of it. */
export const goneParts = (changes: readonly Change[], statements: readonly Statement[]): Set<string> =>
  new Set(statements.filter(each => each.quotation && changeOf(changes, each)?.change === 'leave-out').map(each => each.part));

/** What a statement says in the report. @param at where another statement tells the same in full */
export interface Told {
  lead: string;
  text: string;
  at?: string;
}

/**
 * What each statement says in the report, by its number, by the rule of the server: what several share is told by the first of them
 * that is kept, to which the others refer. What the report does not say is not there.
 */
export function told(changes: readonly Change[], statements: readonly Statement[]): Map<number, Told> {
  const gone = goneParts(changes, statements);
  const byNumber = new Map(changes.filter(each => each.change !== 'add').map(each => [each.entry, each]));
  const places = new Map<string, string>();
  const all = new Map<number, Told>();
  statements.forEach(each => {
    const change = byNumber.get(String(each.number));
    if (gone.has(each.part) || change?.change === 'leave-out') {
      return;
    }
    const at = each.topic === '' ? undefined : places.get(each.topic);
    if (at !== undefined) {
      all.set(each.number, { lead: each.elsewhere.split('{place}').join(at), text: '', at });
    } else {
      places.set(each.topic, each.place);
      all.set(each.number, { lead: each.lead, text: change ? change.text ?? '' : each.text });
    }
  });
  return all;
}

/** How many words the report has, by the rule of the server. */
export function wordsOf(changes: readonly Change[], statements: readonly Statement[], all = told(changes, statements)): number {
  const gone = goneParts(changes, statements);
  const waiting = new Set(statements.filter(each => gone.has(each.part)).map(each => String(each.number)));
  const kept = [...all.values()].reduce((sum, each) => sum + wordsIn(each.lead) + wordsIn(each.text), 0);
  return changes.filter(each => each.change === 'add' && !waiting.has(each.entry)).reduce((sum, each) => sum + wordsIn(each.text ?? ''), kept);
}

/** The records of a part, each once, for a sentence's source; the recommendation itself is none. */
export function recordsOf(statements: readonly Statement[], part: string): { record: string; source: string }[] {
  const ofPart = statements.filter(each => each.part === part);
  const quoted = new Set(ofPart.filter(each => each.quotation).map(each => each.record));
  const records = new Map(ofPart.filter(each => !quoted.has(each.record)).map(({ record, source }) => [record, source]));
  return [...records].map(([record, source]) => ({ record, source }));
}
