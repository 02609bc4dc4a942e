const LABELS = {
  'task-offered': 'A task my team can take', 'task-assigned': 'A task assigned to me', 'task-reminder': 'A task due soon',
  'task-overdue': 'An overdue task', 'task-escalated': 'An escalated task', 'task-lapsed': 'A task ended without an answer',
  'report-due': 'A report due', 'body-reminds': 'A day when a body reminds of reports',
  'request-decided': 'A decision on my request', 'case-closed': 'A case closed', 'intake-finished': 'An intake finished',
  'deputy-asked': 'Somebody asks me to stand in', 'deputy-declined': 'My deputy declines'
};
const CHOICES = { immediate: 'at once', digest: 'in the daily summary', none: 'not at all' };
const ANSWERS = {
  asked: person => `${person} has not answered yet. Nothing is handed over before they agree.`,
  agreed: person => `${person} agreed to stand in.`,
  declined: person => `${person} declined to stand in. Your tasks stay with you: name somebody else.`
};
const ASKED = {
  asked: 'You have not answered yet.', agreed: 'You agreed. Their tasks come to you during these days.',
  declined: 'You declined. Their tasks stay with them.'
};
const form = document.getElementById('preferences');
const outcome = document.getElementById('outcome');
let token = '';

function show(preferences) {
  form.language.value = preferences.language;
  form.timeZone.value = preferences.timeZone ?? '';
  document.getElementById('choices').replaceChildren(...Object.keys(LABELS).filter(event => event in preferences.choices).map(event => {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.name = event;
    select.append(...Object.entries(CHOICES).map(([value, text]) => new Option(text, value, false, value === preferences.choices[event])));
    label.append(LABELS[event], select);
    return label;
  }));
  form.from.value = preferences.absence?.from ?? '';
  form.until.value = preferences.absence?.until ?? '';
  form.deputy.value = preferences.absence?.deputy ?? '';
  document.getElementById('answer').textContent = preferences.absence ? ANSWERS[preferences.absence.answer](preferences.absence.deputy) : '';
  showStandIns(preferences.standsInFor);
}

function showStandIns(asked) {
  const section = document.getElementById('stand-ins');
  section.hidden = asked.length === 0;
  section.querySelector('ul').replaceChildren(...asked.map(standIn));
}

function standIn(asked) {
  const entry = document.createElement('li');
  const text = document.createElement('p');
  text.textContent = `For ${asked.name} (${asked.person}), from ${asked.from} until ${asked.until}. ${ASKED[asked.answer]}`;
  entry.append(text);
  if (asked.answer !== 'agreed') entry.append(button('Agree', '', asked, 'agreed'));
  if (asked.answer !== 'declined') entry.append(button(asked.answer === 'agreed' ? 'Stop standing in' : 'Decline', 'second', asked, 'declined'));
  return entry;
}

function button(label, style, asked, given) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = style;
  button.textContent = label;
  button.addEventListener('click', () => answerTo(asked, given));
  return button;
}

async function answerTo(asked, given) {
  const answer = await send(`/api/preferences/stand-ins/${encodeURIComponent(asked.person)}`, { from: asked.from, until: asked.until, answer: given });
  const content = await answer.json();
  document.getElementById('stand-ins-outcome').textContent = answer.ok ? 'Saved.' : said(content);
  if (answer.ok) showStandIns(content.standsInFor);
}

function send(address, content) {
  return fetch(address, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify(content) });
}

function said(refusal) {
  return [refusal.message, ...(refusal.faults ?? []).map(fault => `${fault.label}: ${fault.message}`)].join(' ');
}

function entered() {
  const choices = [...document.querySelectorAll('#choices select')].map(select => [select.name, select.value]);
  const away = form.from.value || form.until.value || form.deputy.value;
  return {
    language: form.language.value,
    timeZone: form.timeZone.value || null,
    choices: Object.fromEntries(choices),
    absence: away ? { from: form.from.value || null, until: form.until.value || null, deputy: form.deputy.value } : null
  };
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const answer = await send('/api/preferences', entered());
  const content = await answer.json();
  if (answer.ok) show(content);
  outcome.textContent = answer.ok ? 'Saved.' : said(content);
});

const answer = await fetch('/api/preferences');
if (answer.ok) {
  token = answer.headers.get('X-XSRF-TOKEN') ?? '';
  show(await answer.json());
} else {
  outcome.textContent = 'Please sign in to Tasklist first, then come back to this page.';
}
