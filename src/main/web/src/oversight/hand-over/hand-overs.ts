// Handing over all that somebody has, and where it stands since.

import { element } from '../../shared/element';
import { problem } from '../../shared/problem';
import { call, Refusal } from '../../shared/server';
import { styles } from '../styles';
import type { Effects, Holder, Opened, Page } from './answers';
import { handOverForm } from './form';
import { entries, opened, pageOf } from './list';

const FORBIDDEN = 403;

/** Shows one hand-over, or, where none is named, all with the form for those who may hand over. */
export async function showHandOvers(node: HTMLElement, id: string | null): Promise<void> {
  styles();
  const view = element('div', { class: 'casework cw-programme' }, element('p', { role: 'status', text: 'Loading …' }));
  node.replaceChildren(view);
  try {
    view.replaceChildren(...(id === null ? await all() : await one(id)));
    view.dataset.complete = 'yes';
  } catch (error) {
    view.replaceChildren(problem(error));
  }
}

async function one(id: string): Promise<HTMLElement[]> {
  return [...opened(await call<Opened>(`api/handovers/${encodeURIComponent(id)}`)),
    element('p', { class: 'cw-noprint' }, element('a', { href: pageOf(null), text: 'All hand-overs' }))];
}

async function all(): Promise<HTMLElement[]> {
  const [people, page] = await Promise.all([whoMayBeNamed(), call<Page>('api/handovers')]);
  const list = element('div');
  const show = (earlier: Page) => list.replaceChildren(...entries(earlier, to => void turn(to)));
  const turn = async (to: number) => show(await call<Page>('api/handovers', { page: to }));
  show(page);
  return [element('h1', { text: 'Hand over' }), ...(people ? form(people) : []),
    element('h2', { text: people ? 'Previous hand-overs' : 'Handed over to you or from you' }), list];
}

function form(people: Holder[]): HTMLElement[] {
  return [element('p', { text: 'When somebody leaves or changes desks, hand over everything they hold to somebody else or back to the teams: their tasks, those that a deputy has for '
    + 'them, their notifications of decisions, and their duties as a deputy. Drafts remain theirs and are not handed over. Nothing changes before you have seen and confirmed it.' }),
  handOverForm(people, ({ id }: Effects) => {
    if (id) {
      window.location.assign(pageOf(id));
    }
  })];
}

/** Nothing for those who may not hand over. */
async function whoMayBeNamed(): Promise<Holder[] | null> {
  try {
    return await call<Holder[]>('api/handovers/people');
  } catch (error) {
    if (error instanceof Refusal && error.status === FORBIDDEN) {
      return null;
    }
    throw error;
  }
}
