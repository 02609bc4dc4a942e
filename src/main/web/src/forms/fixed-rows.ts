import { LIST, type Component } from './schema';
import type { Row } from './checks';
import type { Values } from './values';

/**
 * What was typed, where rows can be neither added nor removed: into the rows that the case has now. Rows belong together by the
 * field that names what the row is about; a draft may be older than the last change of the case.
 */
export function intoRows(components: readonly Component[], given: Values, typed: Values): Values {
  const lists = flat(components).filter(each => each.type === LIST && each.allowAddRemove === false && nameOf(each) !== undefined);
  return Object.fromEntries(Object.entries(typed).map(([key, value]) => {
    const list = lists.find(each => each.key === key);
    return [key, list ? merged(nameOf(list) ?? '', rows(given[key]), rows(value)) : value];
  }));
}

const merged = (name: string, given: Row[], typed: Row[]): Row[] =>
  given.map(row => ({ ...row, ...typed.find(each => each[name] === row[name]) }));

/** The key of the field that names what a row is about: it can be read but not changed. */
const nameOf = (list: Component): string | undefined => list.rows?.find(cell => cell.readonly === true)?.key;

const flat = (components: readonly Component[]): Component[] => components.flatMap(each => [each, ...flat(each.components ?? [])]);

const rows = (value: unknown): Row[] => (Array.isArray(value) ? value as Row[] : []);
