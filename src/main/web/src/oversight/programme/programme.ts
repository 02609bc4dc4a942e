// The programme at a glance: figures, each with its table, each number leading to the list behind it. The same on a page
// of its own and in Cockpit.

import { html, type TemplateResult } from 'lit';
import { problem } from '../../shared/parts/notice';
import { showView, type Show } from '../../shared/parts/view';
import type { Reader } from '../../shared/reader';
import { TEXTS } from '../texts';
import { dashboard } from './dashboard';
import { list } from './list';
import type { Place } from './place';
import { countrySheet } from './sheet';

export { showSummary } from './summary';

/** What a page of the programme is shown by. */
export interface Shown {
  reader: Reader;
  parameters: URLSearchParams;
  place: Place;
  show: Show;
}

/** Shows what the address of the place asks for: all figures, a list or the sheet of a country. */
export async function showProgramme(node: HTMLElement, place: Place): Promise<void> {
  const parameters = place.parameters();
  await showView(node, 'cw-programme', (reader, show) => pageFor(parameters)({ reader, parameters, place, show })
    .catch((error: unknown) => html`<h1>${reader.word(TEXTS.programme)}</h1>${problem(error)}`), TEXTS.loadingProgramme);
}

function pageFor(parameters: URLSearchParams): (shown: Shown) => Promise<TemplateResult> {
  if (parameters.get('sheet')) {
    return countrySheet;
  }
  return parameters.get('list') ? list : dashboard;
}
