import { element, type Child } from '../../shared/element';
import type { CaseList } from './answers';

/** How many pages a list has; at least one. */
export function pagesOf({ total, size }: Pick<CaseList, 'total' | 'size'>): number {
  return Math.max(1, Math.ceil(total / size));
}

/** Links to the page before and the one after. */
export function turns(answer: CaseList, page: number, href: (page: number) => string): Child[] {
  const turn = (to: number, text: string) => element('a', { class: 'cw-button', href: href(to), text });
  return [page > 0 ? turn(page - 1, 'Previous') : null, ' ', page + 1 < pagesOf(answer) ? turn(page + 1, 'Next') : null];
}
