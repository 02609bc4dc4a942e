/** A comment's text in pieces: what is only read, addresses of pages, and people who are mentioned. */
export type Piece = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string } | { kind: 'person'; text: string; account: string };

/** Somebody with an account. */
export interface Named {
  id: string;
  name: string;
}

const PIECE = /(https?:\/\/[^\s<>"'`{}|\\^]+)|(?<![\p{L}\p{N}._%+@-])@([\p{L}\p{N}_][\p{L}\p{N}._%+@-]*)/gu;
const BEHIND_AN_ADDRESS = /[.,;:!?)\]]+$/u;

/** Cuts a text into pieces. Only addresses of the web become links, and only those whom the server knows as mentioned become people. */
export function pieces(text: string, mentions: readonly Named[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(PIECE)) {
    const piece = match[1] === undefined ? person(match[2] ?? '', mentions) : link(match[1]);
    if (piece) {
      add(found, text.slice(at, match.index));
      found.push(piece.piece);
      at = match.index + piece.length;
    }
  }
  add(found, text.slice(at));
  return found;
}

function add(found: Piece[], text: string): void {
  if (text) {
    found.push({ kind: 'text', text });
  }
}

function link(written: string): { piece: Piece; length: number } | null {
  const text = written.replace(BEHIND_AN_ADDRESS, '');
  try {
    return { piece: { kind: 'link', text, href: new URL(text).href }, length: text.length };
  } catch {
    return null;
  }
}

function person(written: string, mentions: readonly Named[]): { piece: Piece; length: number } | null {
  const known = mentions.find(each => each.id === written) ?? mentions.find(each => each.id === written.replace(/[._%+@-]+$/u, ''));
  return known ? { piece: { kind: 'person', text: known.name, account: known.id }, length: known.id.length + 1 } : null;
}

/** The part of a name behind the last @ before the cursor, and where that stands; null where nobody is being mentioned. */
export function beingMentioned(text: string, cursor: number): { from: number; part: string } | null {
  const before = /(?<![\p{L}\p{N}._%+@-])@([\p{L}\p{N}._%+-]*(?: [\p{L}\p{N}]+)?)$/u.exec(text.slice(0, cursor));
  return before ? { from: before.index, part: before[1] ?? '' } : null;
}

/** The text with somebody mentioned in place of what was typed of their name, and where the cursor then stands. */
export function withMention(text: string, from: number, cursor: number, account: string): { text: string; cursor: number } {
  const mention = `@${account} `;
  const rest = text.slice(cursor).replace(/^ /u, '');
  return { text: text.slice(0, from) + mention + rest, cursor: from + mention.length };
}
