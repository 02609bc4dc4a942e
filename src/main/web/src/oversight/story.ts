// The story of a case: the same in Cockpit, in Tasklist and on a page of its own.

import { agencyName } from '../shared/agencies';
import { moment, span } from '../shared/dates';
import { element, present } from '../shared/element';
import { problem } from '../shared/problem';
import { address, call } from '../shared/server';
import { scrolled, table } from '../shared/table';
import { styles } from './styles';
import { timeline, type StoryEvent } from './timeline';

interface Review {
  agency: string;
  status: string;
  average: string | null;
  recommendation: string | null;
  comment: string | null;
}

interface Story {
  businessKey: string;
  title: string | null;
  country: string | null;
  process: string | null;
  stage: string | null;
  startedAt: string;
  endedAt: string | null;
  reviews: Review[];
  links: { relation: string; businessKey: string; title: string }[];
  events: StoryEvent[];
}

/** Names a case. */
export type Which = { businessKey: string } | { processInstanceId: string } | { taskId: string };

/** Shows the story of the case that `which` names; `follow` gives the address of another case's story. */
export async function showStory(node: HTMLElement, which: Which, follow = storyPage): Promise<void> {
  styles();
  const view = element('div', { class: 'casework cw-case' }, element('p', { role: 'status', text: 'Loading the story of the case …' }));
  node.replaceChildren(view);
  try {
    const story = await call<Story>('api/cases/story', which);
    view.replaceChildren(
      element('h2', { text: [story.businessKey, story.title].filter(Boolean).join(' – ') }),
      element('p', { class: 'cw-facts', text: `${factsOf(story).join(' · ')}. Times are UTC.` }),
      ...present([links(story, follow), reviews(story), timeline(story.events)]));
  } catch (error) {
    view.replaceChildren(problem(error));
  }
}

function storyPage(key: string): string {
  return address('casework/story/', { case: key });
}

function factsOf(story: Story): string[] {
  return [story.country, story.process, story.stage ? `stage: ${story.stage}` : null, `began ${moment(story.startedAt)}`,
    story.endedAt ? `ended ${moment(story.endedAt)}, after ${span(story.startedAt, story.endedAt)}` : null]
    .filter((fact): fact is string => Boolean(fact));
}

function reviews(story: Story): HTMLElement | null {
  if (story.reviews.length === 0) {
    return null;
  }
  const rows = story.reviews.map(review => [element('th', { scope: 'row', text: agencyName(review.agency) }),
    ...[review.status.replace('-', ' '), review.average, review.recommendation?.replaceAll('-', ' '), review.comment].map(text => element('td', { text: text ?? '–' }))]);
  return element('section', {}, element('h3', { text: 'Reviews' }),
    scrolled('Reviews', table({ class: 'cw-table' }, ['Agency', 'Status', 'Average', 'Recommendation', 'Comment'], rows)));
}

function links(story: Story, follow: (key: string) => string): HTMLElement | null {
  if (story.links.length === 0) {
    return null;
  }
  return element('section', {}, element('h3', { text: 'Linked cases' }), element('ul', {}, ...story.links.map(link =>
    element('li', {}, `${link.relation} `, element('a', { href: follow(link.businessKey), text: link.businessKey }), `: ${link.title}`))));
}
