import { showStory } from '../../oversight/story';
import { TEXTS } from '../../oversight/texts';
import { TEXTS as CASE } from '../../case/texts';
import { casePage } from '../../search/answers';
import { framed } from '../../shared/frame/page';

const key = new URLSearchParams(window.location.search).get('case') ?? '';

void framed(TEXTS.storyOfCase, null).then(({ main, reader }) => {
  const title = document.createElement('h1');
  title.className = 'cw-page-title';
  title.textContent = reader.word(TEXTS.storyOfCase);
  const story = document.createElement('div');
  const page = document.createElement('a');
  page.href = casePage(key);
  page.textContent = reader.word(CASE.pageOfCase);
  main.replaceChildren(title, page, story);
  return showStory(story, { businessKey: key });
});
