import { element } from '../../shared/element';
import { call, Refusal } from '../../shared/server';
import { choicesOf, EVENTS, refusalOf, saidByTheDeputy, type Preferences, type Wishes } from './preferences';
import { showStandIns } from './stand-ins';

const form = document.getElementById('preferences') as HTMLFormElement;
const outcome = document.getElementById('outcome') as HTMLElement;

form.addEventListener('submit', event => {
  event.preventDefault();
  void save();
});
await open();

async function open(): Promise<void> {
  try {
    show(await call<Preferences>('api/preferences'));
  } catch {
    outcome.textContent = 'Please sign in to Tasklist first, then come back to this page.';
  }
}

async function save(): Promise<void> {
  try {
    show(await call<Preferences>('api/preferences', {}, { method: 'PUT', body: entered() }));
    outcome.textContent = 'Saved.';
  } catch (error) {
    outcome.textContent = error instanceof Refusal ? refusalOf(error) : String(error);
  }
}

function show(preferences: Preferences): void {
  field('language').value = preferences.language;
  field('timeZone').value = preferences.timeZone ?? '';
  document.getElementById('choices')?.replaceChildren(...Object.keys(EVENTS).filter(event => event in preferences.choices)
    .map(event => choice(event, preferences.choices[event])));
  field('from').value = preferences.absence?.from ?? '';
  field('until').value = preferences.absence?.until ?? '';
  field('deputy').value = preferences.absence?.deputy ?? '';
  (document.getElementById('answer') as HTMLElement).textContent = saidByTheDeputy(preferences);
  showStandIns(document.getElementById('stand-ins') as HTMLElement, preferences.standsInFor);
}

function choice(event: string, chosen: string | undefined): HTMLElement {
  return element('label', {}, EVENTS[event], element('select', { name: event },
    ...choicesOf(event).map(([value, text]) => element('option', { value, text, selected: value === chosen }))));
}

function entered(): Wishes {
  const choices = [...document.querySelectorAll<HTMLSelectElement>('#choices select')].map(select => [select.name, select.value]);
  const [from, until, deputy] = [field('from').value, field('until').value, field('deputy').value];
  return {
    language: field('language').value,
    timeZone: field('timeZone').value || null,
    choices: Object.fromEntries(choices),
    absence: from || until || deputy ? { from: from || null, until: until || null, deputy } : null
  };
}

function field(name: string): HTMLInputElement | HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}
