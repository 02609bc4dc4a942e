import { showProgramme } from '../../oversight/programme/programme';
import { address } from '../../shared/server';

const href = (parameters: Record<string, string>): string => {
  const query = new URLSearchParams(parameters).toString();
  return query ? `?${query}` : window.location.pathname;
};

void showProgramme(document.getElementById('page') as HTMLElement, {
  parameters: () => new URLSearchParams(window.location.search),
  href,
  go: parameters => window.location.assign(href(parameters)),
  story: key => address('casework/story/', { case: key })
});
