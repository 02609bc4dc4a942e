// Cases, running and finished, found by what one knows of them; and, on a model's diagram, where they wait and how long.

import { ask, element, problem, styles } from './page-1.js';
import { listTable, shown } from './programme-1.js';

const PROCESSES = [['', 'all'], ['seed-funding-request', 'Seed-funding request'], ['recommendation-follow-up', 'Follow-up of a recommendation'],
  ['recommendation-intake', 'Recommendation intake'], ['seed-funding-draft', 'Draft of a seed-funding request']];
const STATES = [['', 'all'], ['finished', 'finished'], ['cancelled', 'cancelled'], ['running', 'running']];

function search(parameters, place) {
  const field = (name, label, input) => {
    input.name = name;
    input.value = parameters.get(name) ?? '';
    return element('label', {}, element('span', { text: label }), input);
  };
  const choice = options => element('select', {}, ...options.map(([value, text]) => element('option', { value, text })));
  const form = element('form', { class: 'cw-filter', role: 'search', 'aria-label': 'Cases' },
    field('q', 'Reference', element('input', { type: 'search' })), field('process', 'Process', choice(PROCESSES)), field('state', 'State', choice(STATES)),
    field('country', 'Country', element('input', { size: 4, maxlength: 3 })), field('from', 'Began from', element('input', { type: 'date' })),
    field('to', 'Began until', element('input', { type: 'date' })), field('endedFrom', 'Ended from', element('input', { type: 'date' })),
    field('endedTo', 'Ended until', element('input', { type: 'date' })), element('button', { type: 'submit', class: 'cw-main', text: 'Search' }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const wanted = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
    if (wanted.country) {
      wanted.country = wanted.country.toUpperCase();
    }
    place.go(wanted);
  });
  return form;
}

// `place` as for the programme, its addresses being those of this page.
export async function showHistory(node, place) {
  styles();
  const parameters = place.parameters();
  const found = element('div', {}, element('p', { role: 'status', text: 'Searching …' }));
  const view = element('div', { class: 'casework cw-programme' }, element('h1', { text: 'Cases' }), search(parameters, place), found);
  node.replaceChildren(view);
  try {
    const all = Object.fromEntries([...parameters].filter(([name, value]) => value && name !== 'page'));
    const page = Number(parameters.get('page') ?? 0);
    const answer = await ask('api/programme/lists/instances', { ...all, page });
    const pages = Math.max(1, Math.ceil(answer.total / answer.size));
    const turn = (to, text) => element('a', { class: 'cw-button', href: place.href({ ...all, page: to }), text });
    found.replaceChildren(element('p', { role: 'status', class: 'cw-facts', text: `${answer.total.toLocaleString('en-US')} found. Page ${page + 1} of ${pages}. Times are UTC.` }),
      listTable(answer, place), element('p', {}, page > 0 ? turn(page - 1, 'Earlier') : null, ' ', page + 1 < pages ? turn(page + 1, 'Later') : null));
    view.dataset.complete = 'yes';
  } catch (error) {
    found.replaceChildren(problem(error));
  }
}

export async function showWaits(node, processDefinitionId) {
  styles();
  const view = element('div', { class: 'casework cw-case' }, element('p', { role: 'status', text: 'The history is being counted …' }));
  node.replaceChildren(view);
  try {
    const waits = await ask(`api/programme/processes/${encodeURIComponent(processDefinitionId)}/waits`);
    const body = element('tbody');
    waits.filter(wait => wait.name && !wait.type.endsWith('Gateway')).forEach(wait => body.append(element('tr', {}, element('th', { scope: 'row', text: wait.name }),
      ...[['NUMBER', wait.waiting], ['DAYS', wait.longestWaitDays], ['NUMBER', wait.finished], ['DAYS', wait.medianDays], ['DAYS', wait.p90Days]]
        .map(([kind, value]) => element('td', { class: 'cw-number', text: shown(kind, value) })))));
    view.replaceChildren(element('div', { class: 'cw-wide', tabindex: '0', role: 'region', 'aria-label': 'Where cases wait' }, element('table', { class: 'cw-table' },
      element('caption', { text: 'Where cases wait longest, all versions of the process together; times finished and days of the last twelve months.' }),
      element('thead', {}, element('tr', {}, ...['Activity', 'Wait now', 'Longest wait (days)', 'Times finished', 'Median (days)', '90th percentile (days)']
        .map((text, index) => element('th', { scope: 'col', class: index ? 'cw-number' : null, text })))), body)));
  } catch (error) {
    view.replaceChildren(problem(error));
  }
}

function wordsOf(wait) {
  const days = wait.medianDays === null ? '' : wait.medianDays >= 1 ? `${wait.medianDays.toFixed(1)} d` : `${(wait.medianDays * 24).toFixed(1)} h`;
  return `${wait.finished}×${days ? ` ${days}` : ''}`;
}

// A button on the diagram that lays over each activity how often it was finished and its median; the longer, the redder.
export function heatMap(viewer, processDefinitionId) {
  styles();
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  const button = element('button', { type: 'button', class: 'cw-heat-button', 'aria-pressed': 'false', text: 'Heat map' });
  const lay = (id, position, html) => overlays.add(id, 'casework-heat', { position, show: { minZoom: 0, maxZoom: 9 }, html });
  button.onclick = async () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      overlays.remove({ type: 'casework-heat' });
      button.setAttribute('aria-pressed', 'false');
      return;
    }
    button.disabled = true;
    try {
      const waits = (await ask(`api/programme/processes/${encodeURIComponent(processDefinitionId)}/waits`)).filter(wait => wait.finished > 0 && elements.get(wait.activity));
      const longest = Math.max(...waits.filter(wait => !/[pP]rocess|Gateway/.test(wait.type)).map(wait => wait.medianDays ?? 0), 0.0001);
      waits.filter(wait => wait.type !== 'subProcess').forEach(wait => {
        const shape = elements.get(wait.activity);
        const heat = Math.sqrt(Math.min(1, (wait.medianDays ?? 0) / longest));
        const colour = element('div', { class: 'cw-heat' });
        colour.style.cssText = `width: ${shape.width}px; height: ${shape.height}px; background: rgba(163, 32, 26, ${(heat * 0.55).toFixed(2)})`;
        lay(wait.activity, { top: 0, left: 0 }, colour);
        if (!/Gateway|Event|boundary/.test(wait.type)) {
          lay(wait.activity, { bottom: 2, left: 2 }, element('div', { class: 'cw-heat-label', title: `${wait.name}: finished ${wait.finished} times, median ${shown('DAYS', wait.medianDays)} days`, text: wordsOf(wait) }));
        }
      });
      button.setAttribute('aria-pressed', 'true');
    } catch (error) {
      button.textContent = `Heat map: ${error.message}`;
    } finally {
      button.disabled = false;
    }
  };
  viewer.get('canvas').getContainer().append(element('div', { class: 'casework cw-heat-control' }, button));
}
