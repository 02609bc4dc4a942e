import type { Words } from '../shared/translator';

/** A component of a Camunda Form, as far as the host reads it. */
export interface Component {
  type: string;
  id: string;
  key?: string;
  path?: string;
  label?: string;
  description?: string;
  subtype?: string;
  disabled?: boolean;
  readonly?: boolean | string;
  valuesKey?: string;
  values?: Option[];
  components?: Component[];
  defaultValue?: unknown;
  defaultRepetitions?: number;
  allowAddRemove?: boolean;
  isRepeating?: boolean;
  decimalDigits?: number;
  conditional?: { hide?: string };
  appearance?: Record<string, string>;
  properties?: Record<string, string>;
  validate?: Rules;
  rows?: Component[];
}

export interface Option {
  label: string;
  value: unknown;
}

export interface Rules {
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: number;
  max?: number;
  pattern?: string;
  validationType?: string;
}

export interface Schema {
  id: string;
  type: string;
  components: Component[];
}

/** The type under which the host's own lists are known to the viewer. */
export const LIST = 'casework-list';

/** What may stand in a row of a list of the host; a list with anything else is left to the viewer. */
const IN_ROWS = new Set(['textfield', 'textarea', 'number', 'select', 'checkbox', 'checklist', 'datetime']);
const SHOWN = ['label', 'description', 'text', 'alt', 'dateLabel', 'title', 'placeholder'] as const;
const SHOWN_OF_PROPERTIES = ['expected', 'addLabel'];

/** The schema for the reader: in their language, with the host's lists in place of the viewer's. */
export function prepared(schema: Schema, word: Words): Schema {
  return { ...schema, components: schema.components.map(each => withLists(translated(each, word))) };
}

function translated(component: Component, word: Words): Component {
  const copy = { ...component } as Component & Record<string, unknown>;
  SHOWN.filter(name => typeof copy[name] === 'string').forEach(name => { copy[name] = word(copy[name] as string); });
  for (const name of ['components', 'values', 'columns']) {
    const children = copy[name];
    if (Array.isArray(children)) {
      copy[name] = children.map(each => translated(each as Component, word));
    }
  }
  if (copy.appearance) {
    copy.appearance = mapped(copy.appearance, word, Object.keys(copy.appearance));
  }
  if (copy.properties) {
    copy.properties = mapped(copy.properties, word, SHOWN_OF_PROPERTIES);
  }
  return copy;
}

function mapped(texts: Record<string, string>, word: Words, names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, names.includes(name) && typeof text === 'string' ? word(text) : text]));
}

function withLists(component: Component): Component {
  if (component.type === 'dynamiclist' && component.components?.every(isCell)) {
    const { components, path, ...list } = component;
    return { ...list, type: LIST, key: path ?? component.key ?? component.id, rows: components, defaultValue: emptyRows(list) };
  }
  return component.components ? { ...component, components: component.components.map(withLists) } : component;
}

const isCell = (component: Component): boolean => IN_ROWS.has(component.type) && !component.conditional?.hide
  && (component.type !== 'datetime' || component.subtype === 'date');

/** Whether a list is worked on on the board of triage. */
export const isTriageBoard = (list: Component): boolean => list.properties?.board === 'triage';

/** Whether a list is the draft of a committee report beside its sources. */
export const isReportBoard = (list: Component): boolean => list.properties?.board === 'report';

/** Whether a list is the documents of a kind. */
export const takesFiles = (list: Component): boolean => list.properties?.documents !== undefined;

/** The rows that a list opens with where there are none. */
export function emptyRows(list: Pick<Component, 'defaultRepetitions'>): Record<string, unknown>[] {
  return Array.from({ length: list.defaultRepetitions ?? 1 }, () => ({}));
}

/** The keys of all fields that take input, shown or hidden. */
export function keysOf(components: readonly Component[]): string[] {
  return components.flatMap(each => {
    const own = each.key !== undefined && !each.disabled && each.type !== 'text' ? [each.key] : [];
    return each.type === LIST ? own : [...own, ...each.type === 'dynamiclist' ? [each.path ?? ''] : keysOf(each.components ?? [])];
  });
}

/** The field whose values these are, also those that a list's rows have, in words of the reader. */
export function labelOf(component: Component): string {
  return component.label ?? component.key ?? '';
}

/** The list of the server from which a field is chosen; nothing where it is typed. */
export const choicesOf = (component: Component): string | undefined => component.properties?.choices;

export const isMoney = (component: Component): boolean => component.properties?.money === 'true';
export const isDate = (component: Component): boolean => component.type === 'datetime' && (component.subtype ?? 'date') === 'date';
