// Page of Tasklist on which the OHCHR desk uploads an export of recommendations, sees the answer and goes to its task.
// Data from files is only ever set as text.

const PATH = '/take-recommendations-in';
const DESK = 'ohchr-desk';

const COUNTS = [
  ['total', 'Rows in the file'],
  ['new', 'New: a follow-up starts for each that you take on'],
  ['changed', 'Changed since they were taken on'],
  ['unchanged', 'Unchanged: followed up already'],
  ['duplicate', 'Duplicates within the file'],
  ['rejected', 'Unreadable'],
  ['notForTenants', 'For countries without a country team here'],
  ['observations', 'Concerns and observations']
];

const STATES = {
  'to-confirm': 'waits for confirmation',
  starting: 'starts follow-ups',
  finished: 'finished',
  stopped: 'stopped',
  discarded: 'discarded'
};

function element(tag, text, attributes = {}) {
  const node = document.createElement(tag);
  if (text !== undefined && text !== null) {
    node.textContent = String(text);
  }
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  return node;
}

function table(caption, heads, rows) {
  const node = element('table', null, { class: 'table' });
  node.append(element('caption', caption));
  const head = element('tr');
  heads.forEach(text => head.append(element('th', text, { scope: 'col' })));
  const body = element('tbody');
  rows.forEach(cells => {
    const row = element('tr');
    cells.forEach(cell => {
      const data = element('td');
      data.append(cell instanceof Node ? cell : document.createTextNode(cell === null || cell === undefined ? '' : String(cell)));
      row.append(data);
    });
    body.append(row);
  });
  const top = element('thead');
  top.append(head);
  node.append(top, body);
  return node;
}

// The base of the program: what stands before /app/tasklist in the address of this page, less the web apps' own path.
function base() {
  return window.location.pathname.replace(/\/camunda\/app\/tasklist\/.*$/, '');
}

function token(api) {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : api.CSRFToken;
}

async function call(api, path, options = {}) {
  const response = await fetch(base() + path, {
    credentials: 'same-origin',
    ...options,
    headers: { Accept: 'application/json', 'X-XSRF-TOKEN': token(api), ...(options.headers || {}) }
  });
  const text = await response.text();
  let body;
  try {
    body = text ? JSON.parse(text) : {};
  } catch (e) {
    body = {};
  }
  if (!response.ok) {
    const refusal = new Error(body.message
      || (response.status === 401 ? 'You are not signed in any more. Sign in and try again.' : 'The server could not do this (' + response.status + ').'));
    refusal.faults = body.faults || [];
    throw refusal;
  }
  return body;
}

async function isOfDesk(api) {
  try {
    const response = await fetch(base() + '/camunda/api/engine/engine/' + api.engine + '/identity/groups?userId=' + encodeURIComponent(await user(api)), {
      credentials: 'same-origin', headers: { Accept: 'application/json' }
    });
    const answer = response.ok ? await response.json() : { groups: [] };
    return answer.groups.some(group => group.id === DESK);
  } catch (e) {
    return false;
  }
}

async function user(api) {
  const response = await fetch(base() + '/camunda/api/admin/auth/user/' + api.engine, {
    credentials: 'same-origin', headers: { Accept: 'application/json' }
  });
  return (await response.json()).userId;
}

async function taskLink(api, processInstanceId) {
  const response = await fetch(base() + '/camunda/api/engine/engine/' + api.engine + '/task?processInstanceId=' + encodeURIComponent(processInstanceId), {
    credentials: 'same-origin', headers: { Accept: 'application/json' }
  });
  const tasks = response.ok ? await response.json() : [];
  return tasks.length ? '#/?task=' + encodeURIComponent(tasks[0].id) : null;
}

function faults(list) {
  return table('What is wrong, and where', ['Row', 'Column', 'Reason'], list.map(fault => [fault.row, fault.column, fault.message]));
}

async function showReceipt(api, area, receipt) {
  area.replaceChildren(element('h3', 'The file was read'));
  area.append(table('What becomes of its rows', ['Rows', 'Number'], COUNTS.map(([key, label]) => [label, receipt[key]])));
  (receipt.notes || []).forEach(note => area.append(element('p', note)));
  const link = await taskLink(api, receipt.processInstanceId);
  if (link) {
    area.append(element('a', 'Go to the task "Confirm intake"', { href: link, class: 'btn btn-primary', id: 'intake-task' }));
  }
  if (receipt.faults && receipt.faults.length) {
    area.append(faults(receipt.faults));
    if (receipt.rejected > receipt.faults.length) {
      area.append(element('p', 'The first ' + receipt.faults.length + ' of ' + receipt.rejected + ' unreadable rows are shown.'));
    }
  }
}

function showRefusal(area, refusal) {
  area.replaceChildren(element('p', refusal.message, { role: 'alert', class: 'alert alert-danger' }));
  if (refusal.faults && refusal.faults.length) {
    area.append(faults(refusal.faults));
  }
}

const STATUSES = ['', 'new', 'changed', 'unchanged', 'duplicate', 'rejected', 'notForTenants', 'observation'];
const ROWS_A_PAGE = 50;

// What changed in a row, field by field.
function changes(row) {
  return Object.entries(row.changes || {}).map(([field, { from, to }]) => field + ': ' + (from || '–') + ' → ' + (to || '–')).join('; ');
}

async function showRows(api, area, intake, status = '', page = 0) {
  const query = new URLSearchParams({ page, size: ROWS_A_PAGE });
  if (status) {
    query.set('status', status);
  }
  const found = await call(api, '/api/recommendations/intake/' + intake.id + '/rows?' + query);
  const choice = element('select', null, { 'aria-label': 'Rows that are' });
  STATUSES.forEach(each => choice.append(element('option', each || 'all rows', { value: each })));
  choice.value = status;
  const go = (newStatus, newPage) => showRows(api, area, intake, newStatus, newPage).catch(refusal => showRefusal(area, refusal));
  choice.addEventListener('change', () => go(choice.value, 0));
  const before = element('button', 'Previous', { type: 'button', class: 'btn btn-default' });
  const after = element('button', 'Next', { type: 'button', class: 'btn btn-default' });
  before.disabled = page === 0;
  after.disabled = (page + 1) * ROWS_A_PAGE >= found.total;
  before.addEventListener('click', () => go(status, page - 1));
  after.addEventListener('click', () => go(status, page + 1));
  area.replaceChildren(
    element('h3', 'The rows of ' + intake.fileName), choice, before, after, element('span', ' ' + found.total + ' rows'),
    table('Rows', ['Row', 'Becomes', 'Country', 'Body', 'Symbol', 'Paragraph', 'Text', 'Reason', 'Changes'],
      found.items.map(row => [row.row, row.status, row.country, row.body, row.symbol, row.paragraph, row.text,
        (row.column ? row.column + ': ' : '') + (row.reason || ''), changes(row)])));
}

// Tasklist's page is sandboxed: the browser's own question would never be shown.
function ask(area, question, yes, act) {
  const doIt = element('button', yes, { type: 'button', class: 'btn btn-primary' });
  const leave = element('button', 'Not now', { type: 'button', class: 'btn btn-default' });
  doIt.addEventListener('click', act);
  leave.addEventListener('click', () => area.replaceChildren());
  area.replaceChildren(element('p', question, { role: 'alert' }), doIt, ' ', leave);
}

async function showLatest(api, area, answer, again) {
  const list = await call(api, '/api/recommendations/intake');
  const rows = await Promise.all(list.map(async ({ intake, counts, taken, started, progress }) => {
    let action = '';
    if (intake.state === 'starting') {
      action = element('button', 'Stop', { type: 'button', class: 'btn btn-default' });
      action.addEventListener('click', () => ask(answer, 'Stop starting follow-ups from ' + intake.fileName + '? Those that were started go on.',
        'Stop', async () => {
          try {
            await call(api, '/api/recommendations/intake/' + intake.id + '/stop', { method: 'POST' });
            answer.replaceChildren();
          } catch (refusal) {
            showRefusal(answer, refusal);
          }
          again();
        }));
    } else if (intake.state === 'to-confirm') {
      const link = await taskLink(api, intake.processInstanceId);
      action = link ? element('a', 'Confirm', { href: link }) : '';
    }
    const all = element('button', 'Rows', { type: 'button', class: 'btn btn-default' });
    all.addEventListener('click', () => showRows(api, answer, intake).catch(refusal => showRefusal(answer, refusal)));
    return [intake.fileName, intake.uploadedBy, new Date(intake.uploadedAt).toLocaleString(), STATES[intake.state] || intake.state,
      counts.new || 0, intake.state === 'to-confirm' ? '' : progress + ' % (' + started + ' of ' + taken + ')', action, all];
  }));
  area.replaceChildren(table('Latest files', ['File', 'By', 'When', 'State', 'New', 'Progress', '', ''], rows));
  return list.some(({ intake }) => intake.state === 'starting');
}

function page(api, node) {
  const view = element('main', null, { style: 'padding: 20px; overflow: auto; height: 100%' });
  view.append(element('h2', 'Take recommendations in'));
  view.append(element('p', 'Upload an export of the Universal Human Rights Index, an Excel workbook (.xlsx) or the data dump in JSON. Nothing starts before you confirm it.'));
  const form = element('form');
  const file = element('input', null, { type: 'file', id: 'intake-file', accept: '.xlsx,.xlsm,.json', required: '' });
  const button = element('button', 'Upload', { type: 'submit', class: 'btn btn-primary', id: 'intake-upload' });
  form.append(element('label', 'Export ', { for: 'intake-file' }), file, button);
  const answer = element('section', null, { 'aria-live': 'polite', id: 'intake-answer' });
  const latest = element('section', null, { id: 'intake-latest' });
  view.append(form, answer, latest, element('a', 'Back to the tasks', { href: '#/' }));
  node.replaceChildren(view);

  let timer;
  const refresh = async () => {
    window.clearTimeout(timer);
    try {
      const running = await showLatest(api, latest, answer, refresh);
      timer = window.setTimeout(refresh, running ? 2000 : 30000);
    } catch (refusal) {
      showRefusal(latest, refusal);
    }
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    answer.replaceChildren(element('p', 'The file is being read …'));
    try {
      const body = new FormData();
      body.append('file', file.files[0]);
      await showReceipt(api, answer, await call(api, '/api/recommendations/intake', { method: 'POST', body }));
    } catch (refusal) {
      showRefusal(answer, refusal);
    } finally {
      button.disabled = false;
      refresh();
    }
  });
  refresh();
  return () => window.clearTimeout(timer);
}

let leave = () => {};

export default [
  {
    id: 'take-recommendations-in.page',
    pluginPoint: 'tasklist.route',
    priority: 5,
    properties: { path: PATH, label: 'Take recommendations in' },
    render: (node, { api }) => {
      isOfDesk(api).then(isDesk => {
        if (isDesk) {
          leave = page(api, node);
        } else {
          node.replaceChildren(element('p', 'Only the OHCHR desk takes recommendations in.', { role: 'alert' }));
        }
      }).catch(() => node.replaceChildren(element('p', 'This page could not be shown.', { role: 'alert' })));
    },
    unmount: () => leave()
  },
  {
    id: 'take-recommendations-in.link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 5,
    render: (node, { api }) => {
      isOfDesk(api).then(isDesk => {
        if (isDesk) {
          node.replaceChildren(element('a', 'Take recommendations in', { href: '#' + PATH, id: 'take-recommendations-in' }));
        }
      }).catch(() => {});
    },
    unmount: () => {}
  }
];
