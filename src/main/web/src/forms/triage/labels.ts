const LETTERS = 26;
const LABEL = /^[A-Z]{1,3}$/;

/** Whether recommendations go into a new follow-up under this name; else it is the key of a running one. */
export const isLabel = (followUp: string | null): followUp is string => followUp !== null && LABEL.test(followUp);

/** The label at a place: A to Z, then AA, AB and so on. */
export function labelAt(index: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + index % LETTERS);
  return index < LETTERS ? last : labelAt(Math.floor(index / LETTERS) - 1) + last;
}

/** The first label that nobody has. */
export function freeLabel(taken: ReadonlySet<string>): string {
  let index = 0;
  while (taken.has(labelAt(index))) {
    index++;
  }
  return labelAt(index);
}
