import { CasePageElement } from '../../case/case';
import { TEXTS } from '../../case/texts';
import { wearPages } from '../../search/styles';
import { framed } from '../../shared/frame/page';

const key = new URLSearchParams(window.location.search).get('key') ?? '';

void framed(TEXTS.title, null).then(({ main, reader, person }) => {
  wearPages(main);
  const page = new CasePageElement(key, reader);
  void person.then(found => { page.groups = found?.groups ?? []; });
  main.replaceChildren(page);
});
