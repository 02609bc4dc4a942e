import { element } from '../../shared/element';
import type { Waiting } from './answers';

const LONGEST_TEXT = 300;
const HEADS = ['Recommendation', 'Country', 'Body', 'Text', 'Deadline'];

/** The recommendations of a page, each with a box to select it by. */
export class WaitingRows {
  private readonly all = element('input', { type: 'checkbox', 'aria-label': 'Select all on this page', onchange: () => this.selectAll() });
  private readonly body = element('tbody');

  readonly node = element('table', { class: 'table table-condensed' },
    element('thead', {}, element('tr', {}, element('th', {}, this.all), ...HEADS.map(text => element('th', { text })))), this.body);

  show(items: Waiting[]): void {
    this.all.checked = false;
    this.body.replaceChildren(...items.map(row));
  }

  /** The tasks of those that are selected. */
  selected(): string[] {
    return this.boxes().filter(box => box.checked).map(box => box.value);
  }

  private selectAll(): void {
    this.boxes().forEach(box => { box.checked = this.all.checked; });
  }

  private boxes(): HTMLInputElement[] {
    return [...this.body.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }
}

function row(item: Waiting): HTMLElement {
  const text = item.text.length > LONGEST_TEXT ? `${item.text.slice(0, LONGEST_TEXT)} …` : item.text;
  return element('tr', {}, element('td', {}, element('input', { type: 'checkbox', value: item.taskId, 'aria-label': `Select ${item.recommendation}` })),
    ...[item.recommendation, item.country, item.body, text, item.deadline].map(value => element('td', { text: value })));
}
