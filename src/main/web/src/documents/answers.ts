/** A kind of documents that a case has. */
export interface Kind {
  kind: string;
  label: string;
  mayAdd: boolean;
}

/** One version of a document. */
export interface Item {
  id: string;
  /** What its versions share. */
  document: string;
  version: number;
  kind: string;
  name: string;
  size: number;
  addedByName: string;
  addedAt: string;
  removedByName: string | null;
  removedAt: string | null;
  mayRemove: boolean;
}

/** A file that has not arrived as a whole. */
export interface Progress {
  id: string;
  name: string;
  kind: string;
  size: number;
  /** How much of it has arrived. */
  offset: number;
}

export interface Answer {
  kinds: Kind[];
  items: Item[];
  unfinished: Progress[];
  largest: number;
  types: string[];
}

/** What documents belong to; one of them. */
export type Where = { case: string } | { task: string } | { process: string };

/** The versions of one document, newest first; those that were removed are none. */
export interface Document {
  newest: Item;
  earlier: Item[];
}

/** The documents of a kind, the one that was added last first. */
export function documentsOf(items: readonly Item[], kind: string): Document[] {
  const versions = new Map<string, Item[]>();
  items.filter(item => item.kind === kind && item.removedAt === null).forEach(item => versions.set(item.document, [item, ...versions.get(item.document) ?? []]));
  return [...versions.values()].map(each => {
    const [newest, ...earlier] = each.sort((one, other) => other.version - one.version);
    return { newest: newest as Item, earlier };
  }).sort((one, other) => other.newest.addedAt.localeCompare(one.newest.addedAt));
}
