import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepLanguage, keptLanguage, languageToStartWith } from '../src/shared/chosen-language';
import { translator } from '../src/shared/translator';
import { translateNames } from '../src/tasklist/frame/translate';

const page = (html: string): void => document.body.replaceChildren(document.createRange().createContextualFragment(html));
const french = translator({ 'My tasks': 'Mes tâches', 'Screen request': 'Examiner la demande', Title: 'Titre' });

test('the language kept is taken, else the first of the browser that the program speaks, else English', () => {
  localStorage.clear();
  assert.equal(languageToStartWith(['de-DE', 'ar-EG', 'fr']), 'ar');
  assert.equal(languageToStartWith(['de']), 'en');
  keepLanguage('ru');
  assert.equal(languageToStartWith(['fr']), 'ru');
  localStorage.setItem('casework-language', 'xx');
  assert.equal(keptLanguage(), undefined);
});

test('names of filters, tasks and columns are put into the language, with what stands around them', () => {
  page('<div class="task-filters"><div class="item"><h4><a> My tasks <span>3</span></a></h4></div></div>'
    + '<ol class="tasks-list"><li><div class="names"><h4 class="task"><a> Screen request </a></h4></div><strong class="variable-label"> Title: </strong></li></ol>');
  translateNames(document, french);
  assert.equal(document.querySelector('.item a')?.textContent, ' Mes tâches 3');
  assert.equal(document.querySelector('.names a')?.textContent, ' Examiner la demande ');
  assert.equal(document.querySelector('.variable-label')?.textContent, ' Titre: ');
});

test('what people have written is left alone, also where it reads like a name', () => {
  page('<ol class="tasks-list"><li><span class="variable-value">My tasks</span></li></ol><div class="task-filters"><div class="item"><a>Mine alone</a></div></div>');
  translateNames(document, french);
  assert.equal(document.querySelector('.variable-value')?.textContent, 'My tasks');
  assert.equal(document.querySelector('.item a')?.textContent, 'Mine alone');
});

test('a name that Tasklist shows in the place of another is translated, too', () => {
  page('<div class="task-filters"><div class="item"><a>My tasks</a></div></div>');
  const text = document.querySelector('.item a')?.firstChild as Text;
  translateNames(document, french);
  text.data = 'Screen request';
  translateNames(document, french);
  assert.equal(text.data, 'Examiner la demande');
});
