import { Datetime, Description, Errors, Label, Textfield } from '@bpmn-io/form-js-viewer';
import type { ComponentType } from 'preact';
import { choicesOf, isDate, isMoney, labelOf } from '../schema';
import { ChoiceInput } from './choice-input';
import { AmountInput, DateInput, type InputProps } from './inputs';
import type { FieldComponent, FieldProps, Surroundings } from './types';

/** The viewer's field for texts; amounts are taken as people write them, and what is one's own is chosen from a list. */
export function textField(around: Surroundings): FieldComponent {
  const amounts = inPlaceOf(Textfield as unknown as FieldComponent, around, AmountInput, props => isMoney(props.field));
  return inPlaceOf(amounts, around, ChoiceInput, props => choicesOf(props.field) !== undefined);
}

/** The viewer's field for dates and times; dates are plain dates. */
export function dateField(around: Surroundings): FieldComponent {
  const own = inPlaceOf(Datetime as unknown as FieldComponent, around, DateInput, props => isDate(props.field));
  own.config = { ...own.config, emptyValue: null, sanitizeValue: ({ value }: { value: unknown }) => (typeof value === 'string' ? value : null) };
  return own;
}

function inPlaceOf(theirs: FieldComponent, around: Surroundings, Input: ComponentType<InputProps>, isOurs: (props: FieldProps) => boolean): FieldComponent {
  const Theirs = theirs as ComponentType<FieldProps>;
  const Ours = (props: FieldProps) => {
    if (!isOurs(props)) {
      return <Theirs {...props} />;
    }
    const { field, value, domId, errors, disabled, readonly } = props;
    const required = field.validate?.required ?? false;
    return <div class={`fjs-form-field fjs-form-field-${field.type}${errors.length ? ' fjs-has-errors' : ''}`}>
      <Label htmlFor={domId} label={labelOf(field)} required={required} />
      <Input around={around} choices={choicesOf(field)} id={domId} label={labelOf(field)} value={value} required={required} invalid={errors.length > 0}
        describedBy={`${domId}-description ${domId}-error-message`} disabled={disabled} readonly={readonly}
        onValue={text => props.onChange({ value: text })} onFocus={props.onFocus} onBlur={props.onBlur} />
      <Description id={`${domId}-description`} description={field.description ?? ''} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>;
  };
  return Object.assign(Ours, { config: theirs.config });
}
