import { TEXTS } from '../../forms/texts';
import { element } from '../../shared/element';
import type { Reader } from '../../shared/reader';
import type { Waiting } from './answers';

/** The plans of a page, each with a box to choose it by and its summary, which is opened with its name. */
export class WaitingRows {
  private readonly all: HTMLInputElement;
  private readonly body = element('tbody');
  readonly node: HTMLTableElement;

  constructor(private readonly reader: Reader) {
    const { word } = reader;
    this.all = element('input', { type: 'checkbox', 'aria-label': word(TEXTS.endorseAll), onchange: () => this.chooseAll() });
    const heads = [TEXTS.endorseFollowUp, TEXTS.endorseCountry, TEXTS.endorseRecommendations, TEXTS.endorseActions, TEXTS.endorseDue];
    this.node = element('table', { class: 'table table-condensed' },
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, this.all), ...heads.map(text => element('th', { scope: 'col', text: word(text) })))), this.body);
  }

  show(items: readonly Waiting[]): void {
    this.all.checked = false;
    this.body.replaceChildren(...items.map(item => this.row(item)));
  }

  /** The tasks of the plans that are chosen. */
  chosen(): string[] {
    return this.boxes().filter(box => box.checked).map(box => box.value);
  }

  private row(item: Waiting): HTMLElement {
    const { taskId, followUp, title, country, recommendations, actions, planSummary, due } = item;
    return element('tr', {},
      element('td', {}, element('input', { type: 'checkbox', value: taskId, 'aria-label': this.reader.word(TEXTS.endorseOne, { followUp }) })),
      element('td', {}, element('details', {}, element('summary', { text: `${followUp}: ${title}` }),
        element('p', { class: 'casework-plan', text: planSummary }),
        element('a', { href: `#/?task=${encodeURIComponent(taskId)}`, target: '_blank', text: this.reader.word(TEXTS.endorseOpen) }))),
      ...[this.reader.country(country), recommendations, actions, this.reader.day(due)].map(text => element('td', { text })));
  }

  private chooseAll(): void {
    this.boxes().forEach(box => { box.checked = this.all.checked; });
  }

  private boxes(): HTMLInputElement[] {
    return [...this.body.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }
}
