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

/** Leaves a statement out; without its recommendation nothing that was added to it stays. */
export function leftOut(changes: readonly Change[], of: Statement, statements: readonly Statement[]): Change[] {
  const added = of.quotation ? new Set(addedTo(changes, statements, of.part).map(each => each.change)) : new Set<Change>();
  return [...asBefore(changes, of).filter(each => !added.has(each)), { entry: String(of.number), change: 'leave-out', text: null, sourceKind: null, source: null }];
}

/** Takes back what was changed of a statement. */
export const asBefore = (changes: readonly Change[], { number }: Statement): Change[] =>
  changes.filter(each => each.change === 'add' || each.entry !== String(number));

export const withSentence = (changes: readonly Change[], of: Statement): Change[] =>
  [...changes, { entry: String(of.number), change: 'add', text: '', sourceKind: 'record', source: of.record }];

/** Another answer in a row. A source of another kind is chosen anew. */
export const answered = (changes: readonly Change[], index: number, name: 'text' | 'sourceKind' | 'source', value: string): Change[] =>
  changes.map((each, place) => place !== index ? each : { ...each, [name]: value, ...name === 'sourceKind' ? { source: '' } : {} });

export const without = (changes: readonly Change[], index: number): Change[] => changes.filter((_, place) => place !== index);

/** The parts whose recommendation is left out, and with it all that is said of it. */
export const goneParts = (changes: readonly Change[], statements: readonly Statement[]): Set<string> =>
  new Set(statements.filter(each => each.quotation && changeOf(changes, each)?.change === 'leave-out').map(each => each.part));

/** How many words the report has, by the rule of the server. */
export function wordsOf(changes: readonly Change[], statements: readonly Statement[]): number {
  const gone = goneParts(changes, statements);
  const byNumber = new Map(changes.filter(each => each.change !== 'add').map(each => [each.entry, each]));
  const kept = statements.filter(each => !gone.has(each.part)).reduce((sum, each) => {
    const change = byNumber.get(String(each.number));
    return change?.change === 'leave-out' ? sum : sum + wordsIn(each.lead) + wordsIn(change ? change.text ?? '' : each.text);
  }, 0);
  return changes.filter(each => each.change === 'add').reduce((sum, each) => sum + wordsIn(each.text ?? ''), kept);
}

/** The records of a part, each once, for a sentence's source. */
export function recordsOf(statements: readonly Statement[], part: string): { record: string; source: string }[] {
  const records = new Map(statements.filter(each => each.part === part).map(({ record, source }) => [record, source]));
  return [...records].map(([record, source]) => ({ record, source }));
}
