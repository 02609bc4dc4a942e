import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseworkDocuments, Changed } from '../../documents/documents';
import { labelOf } from '../schema';
import { TEXTS } from '../texts';
import type { FieldProps, Surroundings } from './types';

interface Named {
  document: string;
}

/**
 * Documents that are added within a form; stands for a list with the property documents = a kind. Each is sent at once; the
 * form's value only names those that were added here, so that a draft keeps them.
 */
export function filesField(around: Surroundings): ComponentType<FieldProps> {
  return function Files({ field, value, domId, errors, disabled, readonly, onChange }: FieldProps) {
    const place = useRef<HTMLDivElement>(null);
    const part = useRef<CaseworkDocuments>();
    const [hasFailed, setFailed] = useState(false);
    const named = useRef<Named[]>([]);
    named.current = Array.isArray(value) ? value as Named[] : [];
    const change = useRef(onChange);
    change.current = onChange;

    const show = (): void => {
      const documents = part.current;
      if (documents) {
        documents.locked = disabled || readonly;
        documents.only = around.taskId === undefined ? named.current.map(each => each.document) : null;
      }
    };
    useEffect(() => {
      const hear = (event: Event): void => {
        const { added, removed } = (event as CustomEvent<Changed>).detail;
        named.current = [...named.current.filter(each => each.document !== removed), ...(added === undefined ? [] : [{ document: added }])];
        change.current({ value: named.current });
      };
      let isGone = false;
      import('../../documents/documents').then(() => {
        if (isGone || !place.current) {
          return;
        }
        const documents = document.createElement('casework-documents') as CaseworkDocuments;
        documents.kind = field.properties?.documents ?? '';
        documents.taskId = around.taskId ?? null;
        documents.process = around.taskId === undefined ? around.process : null;
        documents.addEventListener('casework-documents', hear);
        part.current = documents;
        show();
        place.current.replaceChildren(documents);
      }).catch(() => setFailed(true));
      return () => { isGone = true; };
    }, []);
    useEffect(show);

    return <div class="fjs-form-field fjs-form-field-grouplike casework-files" role="group" aria-labelledby={domId}>
      <Label id={domId} label={labelOf(field)} required={field.validate?.required ?? false} />
      <Description id={`${domId}-description`} description={field.description ?? ''} />
      <div ref={place}>{hasFailed && <p role="alert">{around.word(TEXTS.filesFailed)}</p>}</div>
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>;
  };
}
