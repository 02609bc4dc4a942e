import { showProgramme } from '../../oversight/programme/programme';
import { TEXTS } from '../../oversight/texts';
import { framed } from '../../shared/frame/page';
import { address } from '../../shared/server';

const href = (parameters: Record<string, string>): string => {
  const query = new URLSearchParams(parameters).toString();
  return query ? `?${query}` : window.location.pathname;
};

void framed(TEXTS.programme, 'programme').then(({ main }) => showProgramme(main, {
  parameters: () => new URLSearchParams(window.location.search),
  href,
  go: parameters => window.location.assign(href(parameters)),
  story: key => address('casework/case/', { key })
}));
