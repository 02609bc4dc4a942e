// Names of tasks, processes, filters and tabs are English in the engine; Tasklist shows them in the reader's language.

import { shown } from '../../forms/amounts';
import { countryName } from '../../shared/countries';
import type { Words } from '../../shared/translator';

/** Where Tasklist shows names, and never what people have written. */
const PLACES = ['.task-filters .item a', '.tasks-list .names h4.task a', '.tasks-list .process-definition', '[cam-tasklist-task] h2.task',
  '[cam-tasklist-task] .process-definition', '[cam-tasklist-task] .nav-tabs a', '[cam-widget-header] view a', '.modal .process-definition', '.modal .list-unstyled a',
  '.tooltip-inner', '.meta .groups a', '.tasks-list .variable-label'].join(', ');

/** Values on cards that are codes, by the variable that its label's tip names. */
const VALUES: Readonly<Record<string, (value: string, language: string) => string>> = { country: countryName, requestedAmount: shown };

/** What was shown in English, by what stands there now, so that a name is never translated twice. */
const SHOWN_FOR = new WeakMap<Text, string>();

/** Puts the names that are there into the reader's language; those that have no translation stay. */
export function translateNames(root: ParentNode, word: Words): void {
  root.querySelectorAll(PLACES).forEach(place => {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translate(texts.currentNode as Text, word);
    }
  });
}

/** Writes countries and amounts on cards, and the country of the open task, as the reader does. */
export function writeValues(root: ParentNode, language: string): void {
  Object.entries(VALUES).forEach(([variable, written]) => root.querySelectorAll(`.tasks-list .variable-item:has([uib-tooltip="${variable}"]) .variable-value`)
    .forEach(node => write(node, value => written(value, language))));
  root.querySelectorAll('[cam-tasklist-task] .tenant-id').forEach(node => write(node, value => countryName(value, language)));
}

function write(node: Element, written: (value: string) => string): void {
  const value = node.textContent?.trim() ?? '';
  if (value !== '' && written(value) !== value) {
    node.firstChild?.replaceWith(written(value));
  }
}

function translate(node: Text, word: Words): void {
  const english = node.data.trim().replace(/:$/, '');
  if (english === '' || SHOWN_FOR.get(node) === node.data) {
    return;
  }
  const translated = word(english);
  if (translated !== english) {
    node.data = node.data.replace(english, () => translated);
    SHOWN_FOR.set(node, node.data);
  }
}
