import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { momentHere } from '../shared/dates';
import { drafts, StartDraft, TaskDraft, type DraftLine } from './drafts';
import { adoptStyles } from './styles';
import { TEXTS } from './texts';
import { direction } from '../shared/locale';
import { language, type Language } from '../shared/words';

/** Shows the person's drafts, of tasks and of start forms. @param choose is told which draft of a start form is opened */
export async function showDrafts(node: HTMLElement, choose: (process: string, id: string) => void): Promise<() => void> {
  const words = await language();
  adoptStyles();
  node.lang = words.code;
  node.dir = direction(words.code);
  render(<DraftsPage words={words} choose={choose} />, node);
  return () => render(null, node);
}

const keyOf = (line: DraftLine): string => line.id ?? line.taskId ?? '';

function DraftsPage({ words: { word, code }, choose }: { words: Language; choose: (process: string, id: string) => void }) {
  const [lines, setLines] = useState<DraftLine[] | 'unavailable'>();
  const [asked, setAsked] = useState<string>();
  const load = (): void => void drafts().then(setLines).catch(() => setLines('unavailable'));
  useEffect(load, []);

  const discard = async (line: DraftLine): Promise<void> => {
    await (line.taskId === null ? new StartDraft(line.process, line.id ?? undefined) : new TaskDraft(line.taskId)).discard().catch(() => undefined);
    setAsked(undefined);
    load();
  };
  const address = (line: DraftLine): string => (line.taskId === null ? `#/?processStart=${encodeURIComponent(line.process)}`
    : `#/?task=${encodeURIComponent(line.taskId)}&forceDisplayTask=true`);

  return <main class="casework-page">
    <h2>{word(TEXTS.myDrafts)}</h2>
    <p>{word(TEXTS.draftsAre)}</p>
    {lines === 'unavailable' && <p role="alert" class="alert alert-danger">{word(TEXTS.draftsUnavailable)}</p>}
    {Array.isArray(lines) && lines.length === 0 && <p>{word(TEXTS.noDrafts)}</p>}
    {Array.isArray(lines) && lines.length > 0 && <table class="table" id="casework-drafts">
      <thead><tr>{[TEXTS.form, TEXTS.about, TEXTS.savedAt].map(head => <th scope="col" key={head}>{word(head)}</th>)}<td /></tr></thead>
      <tbody>{lines.map(line => <tr key={keyOf(line)}>
        <td>{word(line.name)}</td>
        <td>{line.title}</td>
        <td>{momentHere(line.savedAt, code)}</td>
        <td>
          <a class="btn btn-primary btn-sm" href={address(line)} onClick={() => { if (line.id !== null) { choose(line.process, line.id); } }}>{word(TEXTS.goOnWriting)}</a>{' '}
          {asked === keyOf(line)
            ? <span role="alert">{word(TEXTS.discardSure)}{' '}
              <button type="button" class="btn btn-danger btn-sm" onClick={() => void discard(line)}>{word(TEXTS.discard)}</button>{' '}
              <button type="button" class="btn btn-default btn-sm" onClick={() => setAsked(undefined)}>{word(TEXTS.keep)}</button></span>
            : <button type="button" class="btn btn-default btn-sm" onClick={() => setAsked(keyOf(line))}>{word(TEXTS.discard)}</button>}
        </td>
      </tr>)}</tbody>
    </table>}
    <p><a href="#/">{word(TEXTS.backToTasks)}</a></p>
  </main>;
}
