import { element } from '../shared/element';
import { beingMentioned, withMention, type Named } from './pieces';

const WAIT_MILLIS = 150;

/** A field in which names behind @ are completed. */
export interface MentionBox {
  area: HTMLTextAreaElement;
}

/**
 * Completes names behind @ while somebody writes: the arrow keys choose, Enter and the tabulator take, Escape closes.
 *
 * @param list where the people stand who are offered
 * @param ask finds them by a part of their name
 * @param tell says how many were found; null when nothing is offered
 */
export function mentionBox(area: HTMLTextAreaElement, list: HTMLElement, ask: (part: string) => Promise<Named[]>, tell: (found: number | null) => void): MentionBox {
  let offered: Named[] = [];
  let chosen = 0;
  let asked = 0;

  const close = (): void => {
    asked++;
    offered = [];
    list.hidden = true;
    list.replaceChildren();
    area.setAttribute('aria-expanded', 'false');
    area.removeAttribute('aria-activedescendant');
    tell(null);
  };

  const choose = (place: number): void => {
    chosen = (place + offered.length) % offered.length;
    [...list.children].forEach((option, n) => option.setAttribute('aria-selected', String(n === chosen)));
    area.setAttribute('aria-activedescendant', `${list.id}-${chosen}`);
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  };

  const take = (person: Named | undefined): void => {
    const mention = beingMentioned(area.value, area.selectionStart);
    if (person && mention) {
      const { text, cursor } = withMention(area.value, mention.from, area.selectionStart, person.id);
      area.value = text;
      area.setSelectionRange(cursor, cursor);
    }
    close();
    area.focus();
  };

  const show = (people: Named[]): void => {
    offered = people;
    list.replaceChildren(...people.map((person, n) => element('li', { role: 'option', id: `${list.id}-${n}`, text: `${person.name} (@${person.id})`,
      onmousedown: (event: MouseEvent) => { event.preventDefault(); take(person); } })));
    list.hidden = people.length === 0;
    area.setAttribute('aria-expanded', String(people.length > 0));
    tell(people.length);
    if (people.length > 0) {
      choose(0);
    } else {
      area.removeAttribute('aria-activedescendant');
    }
  };

  const look = (): void => {
    const mention = beingMentioned(area.value, area.selectionStart);
    if (!mention) {
      close();
      return;
    }
    const question = ++asked;
    window.setTimeout(() => {
      if (question === asked) {
        ask(mention.part).then(people => { if (question === asked) { show(people); } }, () => { if (question === asked) { close(); } });
      }
    }, WAIT_MILLIS);
  };

  area.addEventListener('input', look);
  area.addEventListener('blur', close);
  area.addEventListener('keydown', event => {
    if (offered.length === 0) {
      return;
    }
    const act = { ArrowDown: () => choose(chosen + 1), ArrowUp: () => choose(chosen - 1), Enter: () => take(offered[chosen]), Tab: () => take(offered[chosen]), Escape: close }[event.key];
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  });
  return { area };
}
