import { element } from '../../shared/element';
import { call, Refusal } from '../../shared/server';
import { askedOf, refusalOf, type Answer, type Preferences, type StandIn } from './preferences';

/** Shows for whom one is asked to stand in, with what one can answer. */
export function showStandIns(section: HTMLElement, asked: StandIn[]): void {
  section.hidden = asked.length === 0;
  section.querySelector('ul')?.replaceChildren(...asked.map(each => entry(section, each)));
}

function entry(section: HTMLElement, asked: StandIn): HTMLElement {
  const button = (text: string, look: string, given: Answer) => element('button', {
    type: 'button', class: look, text, onclick: () => void answer(section, asked, given)
  });
  return element('li', {}, element('p', { text: askedOf(asked) }),
    asked.answer === 'agreed' ? null : button('Agree', '', 'agreed'),
    asked.answer === 'declined' ? null : button(asked.answer === 'agreed' ? 'Stop standing in' : 'Decline', 'second', 'declined'));
}

async function answer(section: HTMLElement, asked: StandIn, given: Answer): Promise<void> {
  const outcome = section.querySelector('[role=status]') as HTMLElement;
  try {
    const preferences = await call<Preferences>(`api/preferences/stand-ins/${encodeURIComponent(asked.person)}`, {},
      { method: 'PUT', body: { from: asked.from, until: asked.until, answer: given } });
    outcome.textContent = 'Saved.';
    showStandIns(section, preferences.standsInFor);
  } catch (error) {
    outcome.textContent = error instanceof Refusal ? refusalOf(error) : String(error);
  }
}
