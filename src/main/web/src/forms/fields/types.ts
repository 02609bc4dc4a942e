import type { ComponentType } from 'preact';
import type { Checks } from '../checks';
import type { Refusals } from '../refusals';
import type { Component } from '../schema';
import type { Words } from '../../shared/translator';

/** What a field needs of the form around it. */
export interface Surroundings {
  readonly word: Words;
  readonly language: string;
  readonly checks: Checks;
  readonly refusals: Refusals;
  /** Whether all is shown that is wrong, as after an attempt to send, or only what the person has left. */
  showsAll(): boolean;
  /** A value of the form as it is now. */
  valueOf(name: string): unknown;
  /** The task whose form it is; undefined for a start form. */
  readonly taskId: string | undefined;
  /** The key of the process whose start form it is. */
  readonly process: string;
  /** Sets values that the program proposes: the person has typed nothing, so nothing is kept as a draft. */
  quietly(set: () => void): void;
  /** Has work done before the values are read, such as taking over what is being typed. @returns what ends it */
  beforeReading(work: () => void): () => void;
}

/** What the viewer hands to a field. */
export interface FieldProps {
  field: Component;
  value: unknown;
  domId: string;
  errors: string[];
  disabled: boolean;
  readonly: boolean;
  onChange: (update: { value: unknown }) => void;
  onBlur: () => void;
  onFocus: () => void;
}

/** A field as the viewer knows it: a component with its settings. */
export type FieldComponent = ComponentType<FieldProps> & { config: Record<string, unknown> };
