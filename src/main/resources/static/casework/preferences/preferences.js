const LABELS = {
  'task-offered': 'A task my team can take', 'task-assigned': 'A task assigned to me', 'task-reminder': 'A task due soon',
  'task-overdue': 'An overdue task', 'task-escalated': 'An escalated task', 'task-lapsed': 'A task ended without an answer',
  'report-due': 'A report due', 'body-reminds': 'A day when a body reminds of reports',
  'request-decided': 'A decision on my request', 'case-closed': 'A case closed', 'intake-finished': 'An intake finished'
};
const CHOICES = { immediate: 'at once', digest: 'in the daily summary', none: 'not at all' };
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
  const answer = await fetch('/api/preferences', {
    method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify(entered())
  });
  const content = await answer.json();
  outcome.textContent = answer.ok ? 'Saved.' : [content.message, ...(content.faults ?? []).map(fault => `${fault.label}: ${fault.message}`)].join(' ');
});

const answer = await fetch('/api/preferences');
if (answer.ok) {
  token = answer.headers.get('X-XSRF-TOKEN') ?? '';
  show(await answer.json());
} else {
  outcome.textContent = 'Please sign in to Tasklist first, then come back to this page.';
}
