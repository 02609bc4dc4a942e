// The story of a case: the same in Cockpit, in Tasklist and on a page of its own.

import { html, nothing, type TemplateResult } from 'lit';
import { facts } from '../shared/parts/facts';
import { casePage } from '../search/answers';
import { table } from '../shared/parts/table';
import { showView } from '../shared/parts/view';
import { NOTHING, type Reader } from '../shared/reader';
import { call } from '../shared/server';
import { TEXTS } from './texts';
import { CaseworkTimeline, type StoryEvent } from './timeline';

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
export async function showStory(node: HTMLElement, which: Which, follow = casePage): Promise<void> {
  await showView(node, 'cw-case', async reader => {
    const story = await call<Story>('api/cases/story', which);
    return html`<h2>${[story.businessKey, story.title ? reader.word(story.title) : null].filter(Boolean).join(' – ')}</h2>
      ${factsOf(reader, story)}<p class="cw-facts">${reader.zoneNote()}</p>${links(reader, story, follow)}${reviews(reader, story)}
      ${Object.assign(new CaseworkTimeline(), { reader, events: story.events })}`;
  }, TEXTS.loadingStory);
}

function factsOf(reader: Reader, { country, process, stage, startedAt, endedAt }: Story): TemplateResult | typeof nothing {
  const { word } = reader;
  return facts([
    [word(TEXTS.country), country ? reader.country(country) : null], [word(TEXTS.process), process ? word(process) : null],
    [word(TEXTS.stage), stage ? reader.label(stage) : null], [word(TEXTS.began), reader.moment(startedAt)],
    [word(TEXTS.ended), endedAt ? word(TEXTS.endedAfter, { moment: reader.moment(endedAt), span: reader.span(startedAt, endedAt) }) : null]]);
}

function reviews(reader: Reader, { reviews: all }: Story): TemplateResult | typeof nothing {
  const { word } = reader;
  return all.length === 0 ? nothing : html`<section><h3>${word(TEXTS.reviews)}</h3>${table<Review>({
    caption: word(TEXTS.reviews), isCaptionHidden: true, rows: all,
    columns: [{ head: word(TEXTS.agency), names: true, cell: review => reader.label(review.agency) }, { head: word(TEXTS.status), cell: review => reader.label(review.status) },
      { head: word(TEXTS.average), number: true, cell: review => review.average === null ? NOTHING : reader.number(Number(review.average), 1) },
      { head: word(TEXTS.recommendation), cell: review => reader.label(review.recommendation) }, { head: word(TEXTS.comment), cell: review => review.comment ?? NOTHING }]
  })}</section>`;
}

function links({ word }: Reader, story: Story, follow: (key: string) => string): TemplateResult | typeof nothing {
  return story.links.length === 0 ? nothing : html`<section><h3>${word(TEXTS.linkedCases)}</h3><ul>${story.links.map(link =>
    html`<li>${word(link.relation)} <a href=${follow(link.businessKey)}>${link.businessKey}</a>: ${link.title}</li>`)}</ul></section>`;
}
