import { askedBy, SearchResults } from '../../search/results';
import { TEXTS } from '../../search/texts';
import { wearPages } from '../../search/styles';
import { framed } from '../../shared/frame/page';

void framed(TEXTS.title, null).then(({ main, reader }) => {
  wearPages(main);
  main.replaceChildren(new SearchResults(askedBy(window.location.search), reader));
});
