import { countryName } from '../shared/countries';
import { inWords } from '../shared/dates';
import { direction } from '../shared/locale';
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

/** The one who reads a form. */
export interface FormReader {
  code: string;
  word: Words;
}

/**
 * Puts what the form shows into the language of the reader: what the program itself wrote into lists, such as the options of a
 * field or the reasons of a table, also where such a list is part of a rule that came with the case; days; and countries. What
 * people have typed into the form's own fields stays as it is. Sentences that run the other way than the form keep their full
 * stops and numbers in their places.
 */
export function worded(values: Values, own: ReadonlySet<string>, reader: FormReader): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, own.has(name) ? value : wordedPart(name, value, reader)]));
}

function wordedPart(name: string, value: unknown, reader: FormReader): unknown {
  if (typeof value === 'string') {
    return inItsOwnDirection(said(name, value, reader), reader.code);
  }
  if (Array.isArray(value)) {
    return value.map(each => wordedEntry(each, reader));
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([part, each]) => [part, wordedPart(part, each, reader)])) : value;
}

function wordedEntry(entry: unknown, reader: FormReader): unknown {
  const worded = (name: string, text: string): string => inItsOwnDirection(reader.word(said(name, text, reader)), reader.code);
  if (typeof entry === 'string') {
    return worded('', entry);
  }
  return isObject(entry)
    ? Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, typeof value === 'string' && name !== 'value' ? worded(name, value) : value])) : entry;
}

/** A country by its name, days in words, and all else as it is. */
function said(name: string, text: string, { code }: FormReader): string {
  return COUNTRIES.has(name) ? countryName(text, code) : DAYS.test(text) ? text.split(', ').map(day => inWords(day, code, false)).join(', ') : text;
}

const COUNTRIES = new Set(['country', 'documentCountry']);
const DAYS = /^\d{4}-\d{2}-\d{2}(?:, \d{4}-\d{2}-\d{2})*$/;

/** Unicode's first strong isolate, and its end: what stands between them is set by its own first letter. */
const BEGIN = '\u2068';
const END = '\u2069';

/** A name or code of one word needs no help: signs before and after it belong to what stands around it. */
function inItsOwnDirection(text: string, language: string): string {
  const first = /\p{L}/u.exec(text)?.[0];
  const isOther = first !== undefined && /\s/.test(text) && (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? 'rtl' : 'ltr') !== direction(language);
  return isOther ? text.replace(/[^\n]+/g, line => BEGIN + line + END) : text;
}

const isObject = (value: unknown): value is Values => value !== null && typeof value === 'object' && !Array.isArray(value);
