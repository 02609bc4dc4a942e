import { Description, Errors, Label, Taglist } from '@bpmn-io/form-js-viewer';
import type { ComponentType } from 'preact';
import { labelOf, type Component } from '../schema';
import { entries } from './entries';
import { useTyped } from './typed';
import type { FieldComponent, FieldProps } from './types';

const isFree = (field: Component): boolean => field.properties?.free === 'true';

/** The viewer's field for several options; where there are none to choose from, people write one entry a line. */
export function tagsField(): FieldComponent {
  const theirs = Taglist as unknown as FieldComponent;
  const Theirs = theirs as ComponentType<FieldProps>;
  const Ours = (props: FieldProps) => (isFree(props.field) ? <Lines {...props} /> : <Theirs {...props} />);
  const sanitize = theirs.config.sanitizeValue as (given: { value: unknown; formField: Component }) => unknown;
  return Object.assign(Ours, {
    config: {
      ...theirs.config,
      sanitizeValue: (given: { value: unknown; formField: Component }) =>
        (isFree(given.formField) ? Array.isArray(given.value) ? given.value : [] : sanitize(given))
    }
  });
}

function Lines({ field, value, domId, errors, disabled, readonly, onChange, onBlur, onFocus }: FieldProps) {
  const given = Array.isArray(value) ? value as string[] : [];
  const [typed, setTyped] = useTyped(given, lines => lines.join('\n'));
  const take = (text: string): void => {
    const meant = entries(text);
    setTyped(text, meant);
    onChange({ value: meant });
  };
  return <div class={`fjs-form-field fjs-form-field-textarea${errors.length ? ' fjs-has-errors' : ''}`}>
    <Label htmlFor={domId} label={labelOf(field)} required={field.validate?.required ?? false} />
    <textarea id={domId} class="fjs-textarea" rows={4} value={typed} disabled={disabled} readOnly={readonly} aria-invalid={errors.length > 0}
      aria-describedby={`${domId}-description ${domId}-error-message`}
      onInput={event => take(event.currentTarget.value)} onBlur={onBlur} onFocus={onFocus} />
    <Description id={`${domId}-description`} description={field.description ?? ''} />
    <Errors id={`${domId}-error-message`} errors={errors} />
  </div>;
}
