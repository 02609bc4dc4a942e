import { useEffect, useRef, useState } from 'preact/hooks';
import { letterNode, type LetterShown } from '../shared/letter';
import { api, ask, type Refusal } from '../shared/server';
import { TEXTS } from './texts';
import type { Values } from './values';
import type { Words } from '../shared/translator';

/** A letter that completing the task as filled in would send. */
interface Preview extends LetterShown {
  kind: string;
  label: string;
  language: string;
  recipients: readonly string[];
}

/** Whether completing the task can send a letter; where that can't be had, the form is usable all the same. */
export const sendsLetters = (taskId: string): Promise<boolean> =>
  ask<{ sends: boolean }>('GET', api(`letters/preview?task=${encodeURIComponent(taskId)}`)).then(({ body }) => body.sends).catch(() => false);

/** Shows on request which letters the task would send, with what the form has been filled in with so far. */
export function Letters({ word, taskId, answers }: { word: Words; taskId: string; answers: () => Values }) {
  const [previews, setPreviews] = useState<readonly Preview[]>();
  const [problem, setProblem] = useState('');
  const shown = useRef<HTMLDivElement>(null);
  const preview = async (): Promise<void> => {
    try {
      const { body } = await ask<readonly Preview[]>('POST', api('letters/preview'), { task: taskId, values: answers() });
      setProblem('');
      setPreviews(body);
    } catch (failure) {
      setPreviews(undefined);
      setProblem(word(TEXTS.letterFailed, { reason: (failure as Refusal).message }));
    }
  };
  useEffect(() => { shown.current?.focus(); }, [previews]);
  return <section class="casework-letters">
    <button type="button" class="btn btn-default" onClick={() => void preview()}>{word(TEXTS.previewLetter)}</button>
    {problem && <p role="alert">{problem}</p>}
    {previews && <div ref={shown} tabIndex={-1} role="region" aria-label={word(TEXTS.letterPreview)}>
      {previews.length === 0 && <p>{word(TEXTS.noLetter)}</p>}
      {previews.map(each => <div key={each.kind}>
        <p><strong>{each.label}</strong> · {word(TEXTS.letterTo, { recipients: each.recipients.join(', ') })}</p>
        {each.unprintable.length > 0 && <p>{word(TEXTS.letterUnprintable, { letters: each.unprintable.join(' ') })}</p>}
        <Paper letter={each} />
      </div>)}
    </div>}
  </section>;
}

function Paper({ letter }: { letter: Preview }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { place.current?.replaceChildren(letterNode(letter, letter.language)); }, [letter]);
  return <div ref={place} />;
}
