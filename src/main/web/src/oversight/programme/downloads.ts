import { element } from '../../shared/element';
import { address } from '../../shared/server';

/** Links to a figure or a list as files. */
export function downloads(kind: 'figures' | 'lists', name: string, parameters: Record<string, string>): HTMLElement {
  const link = (type: string) => element('a', {
    class: 'cw-button', href: address(`api/programme/${kind}/${name}.${type}`, parameters), download: '', text: type.toUpperCase()
  });
  return element('p', { class: 'cw-noprint cw-downloads' }, 'Download: ', link('xlsx'), ' ', link('csv'));
}
