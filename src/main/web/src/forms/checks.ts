import { understandAmount } from './amounts';
import { understand } from './dates';
import { isDate, isMoney, labelOf, LIST, type Component } from './schema';
import { TEXTS } from './texts';
import type { Words } from '../shared/translator';

/** What is wrong with one field or one cell of a row, to be read after its label. */
export interface Problem {
  /** The key of the field, or such as budget.1.amount for a cell; rows count from 0. */
  path: string;
  label: string;
  message: string;
}

export type Row = Record<string, unknown>;

const EMAIL = /^[^@\s<>"]+@[^@\s<>"]+\.[^@\s<>"]+$/;

/** Tells people before they send what the server would refuse. The server checks all of it again. */
export class Checks {
  constructor(private readonly word: Words, private readonly language: string) {}

  /** Everything that is wrong with a value of a field that is shown; a list's rows included. */
  of(field: Component, value: unknown): Problem[] {
    const path = field.key ?? '';
    return [...this.messages(field, value).map(message => ({ path, label: labelOf(field), message })),
      ...(field.type === LIST ? this.ofRows(field, value) : [])];
  }

  private ofRows(list: Component, value: unknown): Problem[] {
    const rows = Array.isArray(value) ? value as Row[] : [];
    return rows.flatMap((row, index) => (list.rows ?? []).flatMap(cell => this.messages(cell, row[cell.key ?? ''])
      .map(message => ({ path: `${list.key}.${index}.${cell.key}`, label: this.labelInRow(list, index, cell), message }))));
  }

  /** What a cell is called where it does not stand under its column's head. */
  labelInRow(list: Component, index: number, cell: Component): string {
    return this.word(TEXTS.inRow, { list: labelOf(list), row: index + 1, label: labelOf(cell) });
  }

  /** The messages of a field itself, without those of its rows. */
  messages(field: Component, value: unknown): string[] {
    if (field.disabled) {
      return [];
    }
    if (isEmpty(field, value)) {
      return field.validate?.required ? [this.word(TEXTS.required)] : [];
    }
    if (isMoney(field)) {
      return this.ofAmount(field, String(value));
    }
    if (isDate(field)) {
      return this.ofDate(String(value));
    }
    return field.type === 'number' ? this.ofNumber(field, value) : typeof value === 'string' ? this.ofText(field, value) : [];
  }

  private ofAmount(field: Component, text: string): string[] {
    const understood = understandAmount(text);
    switch (understood.kind) {
      case 'amount': return this.ofText(field, understood.amount);
      case 'either': return [this.word(TEXTS.twoAmounts, { first: understood.amounts[0], second: understood.amounts[1] })];
      default: return [this.word(TEXTS.notAnAmount)];
    }
  }

  private ofDate(text: string): string[] {
    switch (understand(text, this.language).kind) {
      case 'day': return [];
      case 'either': return [this.word(TEXTS.chooseADay)];
      case 'none': return [this.word(TEXTS.noSuchDay)];
      default: return [this.word(TEXTS.notADate)];
    }
  }

  private ofNumber(field: Component, value: unknown): string[] {
    const number = Number(value);
    const { min, max } = field.validate ?? {};
    if (!Number.isFinite(number)) {
      return [this.word(TEXTS.notANumber)];
    }
    if (field.decimalDigits === 0 && !Number.isInteger(number)) {
      return [this.word(TEXTS.notWhole)];
    }
    return [...(min !== undefined && number < min ? [this.word(TEXTS.atLeast, { least: min })] : []),
      ...(max !== undefined && number > max ? [this.word(TEXTS.atMost, { most: max })] : [])];
  }

  private ofText(field: Component, text: string): string[] {
    const { minLength, maxLength, pattern, validationType } = field.validate ?? {};
    const length = [...text.trim()].length;
    return [
      ...(minLength !== undefined && length < minLength ? [this.word(TEXTS.shorterThan, { least: minLength })] : []),
      ...(maxLength !== undefined && length > maxLength ? [this.word(TEXTS.longerThan, { most: maxLength })] : []),
      ...(pattern !== undefined && !new RegExp(pattern, 'u').test(text.trim()) ? [this.asExpected(field)] : []),
      ...(validationType === 'email' && !EMAIL.test(text.trim()) ? [this.word(TEXTS.notAnEmail)] : [])
    ];
  }

  private asExpected(field: Component): string {
    const expected = field.properties?.expected;
    return expected ? this.word(TEXTS.expected, { expected }) : this.word(TEXTS.asAsked);
  }
}

/** What counts as nothing: blanks, an empty list, a box that is not ticked. A choice that stands for no is an answer. */
export function isEmpty(field: Component, value: unknown): boolean {
  return value === undefined || value === null || value === false && field.type === 'checkbox'
    || typeof value === 'string' && value.trim() === '' || Array.isArray(value) && value.length === 0;
}

/** What is sent of a value: texts without blanks around them, amounts and dates as they are stored. */
export function tidy(field: Component, value: unknown, language: string): unknown {
  if (field.type === LIST && Array.isArray(value)) {
    return (value as Row[]).map(row => Object.fromEntries((field.rows ?? []).map(cell => [cell.key ?? '', tidy(cell, row[cell.key ?? ''] ?? null, language)])));
  }
  if (typeof value !== 'string') {
    return value;
  }
  const text = value.trim();
  if (isMoney(field)) {
    const understood = understandAmount(text);
    return understood.kind === 'amount' ? understood.amount : text;
  }
  if (isDate(field)) {
    const understood = understand(text, language);
    return understood.kind === 'day' ? understood.day : text || null;
  }
  return field.type === 'textfield' || field.type === 'textarea' ? text : value;
}
