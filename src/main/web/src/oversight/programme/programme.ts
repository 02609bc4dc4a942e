// The programme at a glance: figures, each with its table, each number leading to the list behind it. The same on a page
// of its own and in Cockpit.

import { element } from '../../shared/element';
import { problem } from '../../shared/problem';
import { styles } from '../styles';
import { dashboard } from './dashboard';
import { list } from './list';
import type { Place } from './place';
import { countrySheet } from './sheet';

export { showSummary } from './summary';

/** Shows what the address of the place asks for: all figures, a list or the sheet of a country. */
export async function showProgramme(node: HTMLElement, place: Place): Promise<void> {
  styles();
  const view = element('div', { class: 'casework cw-programme' }, element('p', { role: 'status', text: 'Loading the programme …' }));
  node.replaceChildren(view);
  const parameters = place.parameters();
  try {
    await pageFor(parameters)(view, parameters, place);
  } catch (error) {
    view.replaceChildren(element('h1', { text: 'Programme' }), problem(error));
  }
}

function pageFor(parameters: URLSearchParams): typeof dashboard {
  if (parameters.get('sheet')) {
    return countrySheet;
  }
  return parameters.get('list') ? list : dashboard;
}
