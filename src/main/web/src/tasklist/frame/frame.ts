// What Tasklist's own frame lacks: the reader's language, a way past it by keyboard, names for its signs, one column
// at a time on a phone, and a word on each task that its own page does not say.

import { keptLanguage } from '../../shared/chosen-language';
import { translator } from '../../shared/translator';
import { language } from '../../shared/words';
import { keepDoing, nameAll } from './names';
import { back, followAddress, keepBelowHead } from './one-column';
import { askInOurWay } from './questions';
import { addSkipLink } from './skip-link';
import { notes, tellOfTasks } from './task-notes';
import { translateNames, writeValues } from './translate';

interface Root {
  $on(event: string, act: (event: unknown, person: unknown) => void): void;
}
declare const angular: { module(name: string): { run(parts: unknown[]): unknown } };

let word = translator({}); // until somebody is signed in
let code = 'en';

addSkipLink();
followAddress();
keepBelowHead();
const again = keepDoing(page => {
  nameAll(page, word);
  translateNames(page, word);
  writeValues(page, code);
});
askInOurWay();
tellOfTasks();

angular.module('cam.tasklist.custom').run(['$rootScope', (root: Root) => {
  root.$on('authentication.changed', (_, person) => {
    if (person !== null) {
      queueMicrotask(() => void language().then(known => { // the others that listen forget the language first
        ({ word, code } = known);
        startAnewInAnother();
        again();
      }));
    }
  });
}]);

/** Tasklist takes its language once, when it starts: whoever signs in may have chosen another. */
function startAnewInAnother(): void {
  if ((keptLanguage() ?? document.documentElement.lang) !== document.documentElement.lang) {
    location.reload();
  }
}

export default [back, notes];
