import { address } from './page-1.js';
import { showProgramme } from './programme-1.js';

const href = parameters => {
  const query = new URLSearchParams(parameters).toString();
  return query ? `?${query}` : window.location.pathname;
};

showProgramme(document.getElementById('page'), {
  parameters: () => new URLSearchParams(window.location.search),
  href,
  go: parameters => { window.location.assign(href(parameters)); },
  story: key => address('casework/story/', { case: key })
});
