// The programme at a glance: figures, each with its table, each number leading to the list behind it. The same on a page
// of its own and in Cockpit; `place` says how addresses read there.

import { actsOn } from './operations-1.js';
import { address, ask, day, element, moment, problem, styles } from './page-1.js';

const CHARTS = 'webjars/chart.js/4.5.1/dist/chart.umd.js';
const FILTERS = ['from', 'to', 'country', 'agency', 'body'];
const COLOURS = ['#14507d', '#b26a00', '#a3201a', '#5c6b73'];
const WORDS = { overdue: 'Overdue', 30: 'Within 30 days', 60: '31 to 60 days', 90: '61 to 90 days', later: 'Later' };
// Which of a figure's columns are drawn; the first one where nothing is said.
const DRAWN = {
  money: [0, 1, 2, 3, 4], fund: [1], 'request-days': [1, 2, 3], 'recommendation-days': [1, 2, 3],
  'tasks-by-team': [0, 1, 2], deadlines: [1, 2, 3], annual: [0, 1, 2, 3]
};

let charts = null;
function chartLibrary() {
  charts ??= new Promise((resolve, reject) => {
    const script = element('script', { src: address(CHARTS) });
    script.onload = () => resolve(window.Chart);
    script.onerror = () => reject(new Error('The charts could not be drawn; their tables hold the same numbers.'));
    document.head.append(script);
  });
  return charts;
}

export function shown(kind, value) {
  if (value === null || value === undefined || value === '') {
    return '–';
  }
  switch (kind) {
    case 'MONEY': return (value / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    case 'NUMBER': return value.toLocaleString('en-US');
    case 'DAYS': case 'PERCENT': return value.toFixed(1);
    case 'MOMENT': return moment(value);
    case 'DATE': return day(value);
    case 'YES': return value ? 'yes' : 'no';
    default: return String(value);
  }
}

const isNumber = kind => ['NUMBER', 'MONEY', 'DAYS', 'PERCENT'].includes(kind);

function words(key) {
  return WORDS[key] ?? (key?.startsWith('agency-') ? key.slice('agency-'.length).toUpperCase() : key?.replaceAll('-', key.match(/^\d{4}-\d\d$/) ? '-' : ' ')) ?? '–';
}

function scrolled(name, table) {
  return element('div', { class: 'cw-wide', tabindex: '0', role: 'region', 'aria-label': name }, table);
}

function filtersOf(parameters) {
  return Object.fromEntries(FILTERS.filter(name => parameters.get(name)).map(name => [name, parameters.get(name)]));
}

function downloads(kind, name, parameters) {
  const link = type => element('a', { class: 'cw-button', href: address(`api/programme/${kind}/${name}.${type}`, parameters), download: '', text: type.toUpperCase() });
  return element('p', { class: 'cw-noprint cw-downloads' }, 'Download: ', link('xlsx'), ' ', link('csv'));
}

async function draw(figure, box) {
  const Chart = await chartLibrary();
  const columns = DRAWN[figure.id] ?? [0];
  const scale = (column, value) => value === null ? null : figure.columns[column].kind === 'MONEY' ? value / 100 : value;
  const transposed = figure.id === 'money';
  const labels = transposed ? columns.map(column => figure.columns[column].label) : figure.rows.map(row => words(row.key));
  const datasets = transposed
    ? [{ label: figure.title, data: columns.map(column => scale(column, figure.rows[0].values[column])), backgroundColor: COLOURS[0], maxBarThickness: 60 }]
    : columns.map((column, index) => ({
      label: figure.columns[column].label, data: figure.rows.map(row => scale(column, row.values[column])),
      backgroundColor: COLOURS[index], borderColor: COLOURS[index], tension: 0, maxBarThickness: 60
    }));
  const canvas = element('canvas', { role: 'img', 'aria-label': `Chart: ${figure.title}. The table after it holds the same numbers.` });
  box.replaceChildren(canvas);
  const ticks = columns.some(column => figure.columns[column].kind === 'NUMBER') ? { precision: 0 } : {};
  const sideways = figure.chart === 'bar' && labels.length > 8;
  box.style.height = `${sideways ? Math.max(220, labels.length * 24 + 60) : 240}px`;
  return new Chart(canvas, {
    type: figure.chart,
    data: { labels, datasets },
    options: {
      animation: false, maintainAspectRatio: false, indexAxis: sideways ? 'y' : 'x',
      plugins: { legend: { display: datasets.length > 1 } },
      scales: {
        x: { stacked: figure.id === 'deadlines', ticks: sideways ? ticks : {} },
        y: { stacked: figure.id === 'deadlines', beginAtZero: true, ticks: sideways ? {} : ticks }
      }
    }
  });
}

// A figure of one row reads better as a column.
function upright(figure) {
  return { ...figure, keyLabel: 'What', columns: [{ ...figure.columns[0], label: figure.columns[0].label.replace(/^.*\(/, 'Amount (') }],
    rows: figure.columns.map((column, index) => ({ key: column.label.replace(/ \(USD\)$/, ''), values: [figure.rows[0].values[index]], links: [figure.rows[0].links[index]] })) };
}

function figureTable(given, filters, place) {
  const figure = given.id === 'money' ? upright(given) : given;
  const head = element('tr', {}, element('th', { scope: 'col', text: figure.keyLabel || ' ' }),
    ...figure.columns.map(column => element('th', { scope: 'col', class: 'cw-number', text: column.label })));
  const body = element('tbody');
  figure.rows.forEach(row => body.append(element('tr', {}, element('th', { scope: 'row', text: words(row.key) }),
    ...figure.columns.map((column, index) => {
      const text = shown(column.kind, row.values[index]);
      const link = row.links[index];
      return element('td', { class: 'cw-number' }, link && row.values[index] !== null
        ? element('a', { href: place.href({ ...filters, ...link, list: figure.list }), text }) : text);
    }))));
  return element('table', { class: 'cw-table' }, element('caption', { text: figure.explanation }), element('thead', {}, head), body);
}

async function showFigure(offer, section, filters, place) {
  try {
    const figure = await ask(`api/programme/figures/${offer.id}`, filters);
    const parts = [element('h2', { text: figure.title })];
    if (figure.rows.length === 0) {
      section.replaceChildren(...parts, element('p', { class: 'cw-facts', text: 'Nothing so far.' }));
      return;
    }
    const box = element('div', { class: 'cw-chart' });
    if (figure.chart !== 'none') {
      parts.push(box);
    }
    section.replaceChildren(...parts, scrolled(figure.title, figureTable(figure, filters, place)), downloads('figures', offer.id, filters));
    if (figure.chart !== 'none') {
      await draw(figure, box).catch(error => box.replaceChildren(problem(error)));
    }
  } catch (error) {
    section.replaceChildren(element('h2', { text: offer.title }), problem(error));
  }
}

function filterForm(programme, parameters, place) {
  const field = (name, label, input) => {
    input.name = name;
    input.value = parameters.get(name) ?? '';
    return element('label', {}, element('span', { text: label }), input);
  };
  const choice = (values, all) => element('select', {}, element('option', { value: '', text: all }),
    ...values.map(value => element('option', { value, text: words(value) })));
  const form = element('form', { class: 'cw-filter cw-noprint', 'aria-label': 'Filters' },
    field('from', 'From', element('input', { type: 'date' })), field('to', 'To', element('input', { type: 'date' })),
    field('country', 'Country', choice(programme.countries, 'all that you see')), field('agency', 'Agency', choice(programme.agencies, 'all')),
    field('body', 'Body', choice(programme.bodies, 'all')),
    element('button', { type: 'submit', class: 'cw-main', text: 'Show' }), ' ', element('button', { type: 'button', text: 'Print', onclick: () => window.print() }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const wanted = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
    place.go(wanted);
  });
  return form;
}

function said(parameters) {
  const filters = filtersOf(parameters);
  const texts = [filters.from ? `from ${filters.from}` : null, filters.to ? `to ${filters.to}` : null, filters.country, filters.agency ? words(filters.agency) : null, filters.body];
  return texts.filter(Boolean).join(' · ') || 'The whole programme that you see';
}

async function dashboard(view, parameters, place) {
  const programme = await ask('api/programme');
  const filters = filtersOf(parameters);
  const figures = element('div', { class: 'cw-figures' });
  const sheet = filters.country
    ? element('p', { class: 'cw-noprint' }, element('a', { href: place.href({ ...filters, sheet: filters.country }), text: `Country sheet of ${filters.country}` })) : null;
  view.replaceChildren(element('h1', { text: 'Programme' }), element('p', { class: 'cw-facts', text: `${said(parameters)}. Periods narrow what is dated: requests by their submission, recommendations by their registration, stages by their end, the ledger by its entries. Tasks, deadlines and failures are those of now.` }),
    filterForm(programme, parameters, place), ...[sheet].filter(Boolean), figures);
  const work = programme.figures.map(offer => {
    const section = element('section', { id: `figure-${offer.id}`, class: 'cw-figure' }, element('h2', { text: offer.title }), element('p', { role: 'status', text: 'is being counted …' }));
    figures.append(section);
    return showFigure(offer, section, filters, place);
  });
  await Promise.all(work);
  view.dataset.complete = 'yes';
}

function cell(column, value, place) {
  const text = shown(column.kind, value);
  const content = column.kind === 'CASE' && value ? element('a', { href: place.story(value), text }) : text;
  const look = isNumber(column.kind) ? 'cw-number' : ['MOMENT', 'DATE'].includes(column.kind) ? 'cw-when' : text.length > 40 ? 'cw-long' : null;
  return element('td', { class: look }, content);
}

// Ids are for programs; they stand in the files.
const TECHNICAL = ['id', 'job', 'instance'];

export function listTable(answer, place, lead = () => null) {
  const columns = answer.columns.filter(column => !TECHNICAL.includes(column.name));
  const withLead = lead(null) !== null;
  const head = element('tr', {}, withLead ? element('th', { scope: 'col', text: 'Chosen' }) : null,
    ...columns.map(column => element('th', { scope: 'col', class: isNumber(column.kind) ? 'cw-number' : null, text: column.label })));
  const body = element('tbody');
  answer.items.forEach(item => body.append(element('tr', {}, withLead ? element('td', {}, lead(item)) : null,
    ...columns.map(column => cell(column, item[column.name], place)))));
  return scrolled(answer.title, element('table', { class: 'cw-table' }, element('thead', {}, head), body));
}

async function list(view, parameters, place) {
  const name = parameters.get('list');
  const all = Object.fromEntries([...parameters].filter(([key, value]) => value && !['list', 'page', 'sheet'].includes(key)));
  const page = Number(parameters.get('page') ?? 0);
  const answer = await ask(`api/programme/lists/${name}`, { ...all, page });
  const pages = Math.max(1, Math.ceil(answer.total / answer.size));
  const turn = (to, text) => element('a', { class: 'cw-button', href: place.href({ ...all, list: name, page: to }), text });
  const narrowed = Object.entries(all).map(([key, value]) => `${key}: ${words(value)}`).join(' · ');
  const acts = place.acts ? actsOn(name, () => list(view, parameters, place)) : null;
  view.replaceChildren(element('h1', { text: answer.title }),
    element('p', { class: 'cw-facts', text: `${answer.total.toLocaleString('en-US')} in all${narrowed ? `, by ${narrowed}` : ''}. Page ${page + 1} of ${pages}. Times are UTC.` }),
    element('p', { class: 'cw-noprint' }, element('a', { href: place.href(filtersOf(parameters)), text: 'Back to the programme' })),
    ...(acts ? [listTable(answer, place, acts.choice), acts.form] : [listTable(answer, place)]),
    element('p', { class: 'cw-noprint' }, page > 0 ? turn(page - 1, 'Earlier') : null, ' ', page + 1 < pages ? turn(page + 1, 'Later') : null),
    downloads('lists', name, all));
  view.dataset.complete = 'yes';
}

const SHEET_FIGURES = ['money', 'requests-by-stage', 'annual', 'recommendations-by-stage', 'recommendations-by-body', 'deadlines', 'tasks-by-team'];
const SHEET_LISTS = [['requests', { ended: 'no' }, ['reference', 'title', 'stage', 'requestedAmount', 'disbursedAmount', 'endDate'], 12, 'Running requests'],
  ['deadlines', {}, ['due', 'kind', 'reference', 'what', 'daysLeft'], 12, 'Next deadlines']];

// One country on two printed pages.
async function countrySheet(view, parameters, place) {
  const country = parameters.get('sheet');
  const filters = { ...filtersOf(parameters), country };
  const offered = (await ask('api/programme')).figures.map(offer => offer.id);
  const parts = [element('h1', { text: `Country sheet: ${country}` }),
    element('p', { class: 'cw-facts', text: `As of ${moment(new Date())} UTC${filters.from ? `, from ${filters.from}` : ''}${filters.to ? `, to ${filters.to}` : ''}.` }),
    element('p', { class: 'cw-noprint' }, element('a', { href: place.href(filters), text: 'Back to the programme' }), ' ',
      element('button', { type: 'button', class: 'cw-main', text: 'Print', onclick: () => window.print() }))];
  const figures = await Promise.all(SHEET_FIGURES.filter(id => offered.includes(id)).map(id => ask(`api/programme/figures/${id}`, filters)));
  const grid = element('div', { class: 'cw-sheet' });
  figures.filter(figure => figure.rows.length > 0).forEach(figure => {
    const short = { ...figure, rows: figure.rows.slice(0, 10) };
    grid.append(element('section', { class: 'cw-figure' }, element('h2', { text: figure.title }), scrolled(figure.title, figureTable(short, filters, place))));
  });
  parts.push(grid);
  for (const [name, more, columns, most, title] of SHEET_LISTS) {
    const answer = await ask(`api/programme/lists/${name}`, { ...filters, ...more, size: most });
    answer.columns = columns.map(column => answer.columns.find(each => each.name === column));
    answer.items.forEach(item => { if (item.what?.length > 90) { item.what = `${item.what.slice(0, 90)} …`; } });
    answer.title = title;
    parts.push(element('section', { class: 'cw-figure' }, element('h2', { text: answer.total > most ? `${title}: the first ${most} of ${answer.total}` : title }), listTable(answer, place)));
  }
  view.replaceChildren(...parts);
  view.dataset.complete = 'yes';
}

// `place`: parameters() of the address, href(parameters), go(parameters) and story(key).
export async function showProgramme(node, place) {
  styles();
  const view = element('div', { class: 'casework cw-programme' }, element('p', { role: 'status', text: 'The programme is being counted …' }));
  node.replaceChildren(view);
  const parameters = place.parameters();
  try {
    await (parameters.get('sheet') ? countrySheet : parameters.get('list') ? list : dashboard)(view, parameters, place);
  } catch (error) {
    view.replaceChildren(element('h1', { text: 'Programme' }), problem(error));
  }
}

// A few numbers for Cockpit's first page.
export async function showSummary(node, place) {
  styles();
  const view = element('section', { class: 'casework cw-summary' });
  node.replaceChildren(view);
  try {
    const [tasks, failures] = await Promise.all(['tasks-by-team', 'incidents'].map(id => ask(`api/programme/figures/${id}`)));
    const sum = column => tasks.rows.reduce((total, row) => total + row.values[column], 0);
    const failed = failures.rows.reduce((total, row) => total + row.values[0], 0);
    const mails = failures.rows.filter(row => row.key === 'mail-delivery').reduce((total, row) => total + row.values[0], 0);
    const entry = (text, parameters) => element('li', {}, element('a', { href: place.href(parameters), text }));
    view.append(element('h2', { text: 'Programme' }), element('ul', {},
      entry(`${sum(0).toLocaleString('en-US')} open tasks`, { list: 'tasks' }), entry(`${sum(1).toLocaleString('en-US')} late`, { list: 'tasks', state: 'late' }),
      entry(`${sum(2).toLocaleString('en-US')} escalated`, { list: 'tasks', state: 'escalated' }),
      entry(`${mails.toLocaleString('en-US')} mails not sent`, { list: 'incidents', process: 'mail-delivery' }), entry(`${failed.toLocaleString('en-US')} incidents`, { list: 'incidents' }),
      entry('All figures', {})));
  } catch (error) {
    view.replaceChildren(element('h2', { text: 'Programme' }), problem(error));
  }
}
