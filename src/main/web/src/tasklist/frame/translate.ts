// Names of tasks, processes, filters and tabs are English in the engine; Tasklist shows them in the reader's language.

import type { Words } from '../../shared/translator';

/** Where Tasklist shows names, and never what people have written. */
const PLACES = ['.task-filters .item a', '.tasks-list .names h4.task a', '.tasks-list .process-definition', '[cam-tasklist-task] h2.task',
  '[cam-tasklist-task] .process-definition', '[cam-tasklist-task] .nav-tabs a', '[cam-widget-header] view a', '.modal .process-definition', '.modal .list-unstyled a',
  '.tooltip-inner', '.meta .groups a', '.tasks-list .variable-label'].join(', ');

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
