import { element } from '../../shared/element';
import { call } from '../../shared/server';
import type { Receipt } from './answers';
import { showLatest } from './latest';
import { showReceipt } from './receipt';
import { showRefusal } from './refusal';

const SOON_MILLIS = 2_000;
const LATER_MILLIS = 30_000;
const EXPLANATION = 'Upload an export of the Universal Human Rights Index, an Excel workbook (.xlsx) or the data dump in JSON. Nothing is registered before you confirm it.';

/** Shows the page; gives what is to be done when it is left. */
export function showPage(engine: string, node: HTMLElement): () => void {
  const file = element('input', { type: 'file', id: 'intake-file', accept: '.xlsx,.xlsm,.json', required: true });
  const button = element('button', { type: 'submit', class: 'btn btn-primary', id: 'intake-upload', text: 'Upload' });
  const form = element('form', {}, element('label', { for: 'intake-file', text: 'Export ' }), file, button);
  const answer = element('section', { 'aria-live': 'polite', id: 'intake-answer' });
  const latest = element('section', { id: 'intake-latest' });
  node.replaceChildren(element('main', { style: 'padding: 20px; overflow: auto; height: 100%' },
    element('h2', { text: 'Import recommendations' }), element('p', { text: EXPLANATION }), form, answer, latest, element('a', { href: '#/', text: 'Back to the tasks' })));

  const { refresh, leave } = refreshing(engine, latest, answer);
  form.addEventListener('submit', event => {
    event.preventDefault();
    button.disabled = true;
    void upload(engine, file, answer).finally(() => {
      button.disabled = false;
      void refresh();
    });
  });
  void refresh();
  return leave;
}

async function upload(engine: string, file: HTMLInputElement, answer: HTMLElement): Promise<void> {
  answer.replaceChildren(element('p', { text: 'The file is being read …' }));
  try {
    const body = new FormData();
    body.append('file', file.files?.[0] as File);
    await showReceipt(engine, answer, await call<Receipt>('api/recommendations/intake', {}, { body }));
  } catch (error) {
    showRefusal(answer, error);
  }
}

/** Reads the latest files anew, sooner while recommendations are being registered. */
function refreshing(engine: string, latest: HTMLElement, answer: HTMLElement): { refresh: () => Promise<void>; leave: () => void } {
  let timer = 0;
  let left = false;
  const refresh = async (): Promise<void> => {
    window.clearTimeout(timer);
    try {
      const running = await showLatest(engine, latest, answer, () => void refresh());
      window.clearTimeout(timer);
      timer = left ? 0 : window.setTimeout(() => void refresh(), running ? SOON_MILLIS : LATER_MILLIS);
    } catch (error) {
      showRefusal(latest, error);
    }
  };
  return {
    refresh,
    leave: () => {
      left = true;
      window.clearTimeout(timer);
    }
  };
}
