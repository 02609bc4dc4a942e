import type { Words } from '../shared/translator';

/** A variable as the engine's REST gives and takes it. */
export interface Variable {
  type?: string | null;
  value: unknown;
  valueInfo?: { serializationDataFormat?: string };
}

export type Values = Record<string, unknown>;

/** The values of variables; JSON comes as text. */
export function plain(variables: Record<string, Variable>): Values {
  return Object.fromEntries(Object.entries(variables).map(([name, { type, value, valueInfo }]) => {
    const isJson = type === 'Json' || valueInfo?.serializationDataFormat === 'application/json';
    return [name, isJson && typeof value === 'string' ? JSON.parse(value) as unknown : value];
  }));
}

/** Values as variables; lists go as JSON. */
export function variables(values: Values): Record<string, Variable> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) =>
    [name, value !== null && typeof value === 'object' ? { type: 'Json', value: JSON.stringify(value) } : { value: value ?? null }]));
}

/**
 * Puts what the program itself wrote into lists that a form shows or offers, such as the options of a field or the reasons of a
 * table, into the language of the reader; also where such a list is part of a rule that came with the case. What people have
 * typed into the form's own fields stays as it is.
 */
export function worded(values: Values, own: ReadonlySet<string>, word: Words): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, own.has(name) ? value : wordedLists(value, word)]));
}

function wordedLists(value: unknown, word: Words): unknown {
  if (Array.isArray(value)) {
    return value.map(each => wordedEntry(each, word));
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, wordedLists(part, word)])) : value;
}

function wordedEntry(entry: unknown, word: Words): unknown {
  if (typeof entry === 'string') {
    return word(entry);
  }
  return isObject(entry)
    ? Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, typeof value === 'string' && name !== 'value' ? word(value) : value])) : entry;
}

const isObject = (value: unknown): value is Values => value !== null && typeof value === 'object' && !Array.isArray(value);
