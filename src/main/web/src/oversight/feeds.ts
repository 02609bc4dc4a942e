// The addresses by which a person's calendar reads their deadlines: make one, take one back.

import { html, nothing, type TemplateResult } from 'lit';
import { define, PageElement } from '../shared/parts/element';
import { field } from '../shared/parts/field';
import { empty, problem, status } from '../shared/parts/notice';
import { showView } from '../shared/parts/view';
import type { Reader } from '../shared/reader';
import { call } from '../shared/server';
import { TEXTS } from './texts';

interface Feed {
  id: string;
  name: string;
  createdAt: string;
  lastRead: string | null;
}

interface NewFeed {
  calendar: string;
  json: string;
}

const LONGEST_NAME = 100;

/** Shows a person's addresses. */
export async function showFeeds(node: HTMLElement): Promise<void> {
  await showView(node, 'cw-programme', async reader => html`${Object.assign(new CaseworkFeeds(), { reader, feeds: await call<Feed[]>('api/feeds') })}`);
}

/** The form that makes an address, what it made, and the addresses there are. */
export class CaseworkFeeds extends PageElement {
  static override properties = { feeds: { state: true }, made: { state: true } };

  declare reader: Reader;
  declare feeds: Feed[];
  private declare made: TemplateResult | null;

  constructor() {
    super();
    this.made = null;
  }

  protected override render(): TemplateResult {
    const { word } = this.reader;
    return html`<h1>${word(TEXTS.deadlinesInCalendar)}</h1><p>${word(TEXTS.calendarWhat)}</p>
      <form class="cw-filter" @submit=${(event: Event) => { event.preventDefault(); void this.make(event.target as HTMLFormElement); }}>
        ${field('name', word(TEXTS.name), { required: true, maxLength: LONGEST_NAME, value: word(TEXTS.myCalendar) })}
        <button type="submit" class="cw-main">${word(TEXTS.createAddress)}</button></form>
      <div aria-live="polite">${this.made ?? nothing}</div>
      <h2>${word(TEXTS.yourAddresses)}</h2>
      ${this.feeds.length === 0 ? empty(word(TEXTS.none)) : html`<ul class="cw-cards">${this.feeds.map(feed => this.entry(feed))}</ul>`}
      <p><a href="#/">${word(TEXTS.backToTasks)}</a></p>`;
  }

  private entry(feed: Feed): TemplateResult {
    const { word } = this.reader;
    const times = { created: this.reader.moment(feed.createdAt), read: this.reader.moment(feed.lastRead) };
    return html`<li class="cw-row"><strong>${feed.name}</strong> <span>${word(feed.lastRead ? TEXTS.feedRead : TEXTS.feedNeverRead, times)}</span>
      <button type="button" @click=${() => void this.takeBack(feed)}>${word(TEXTS.revoke, { name: feed.name })}</button></li>`;
  }

  private make(form: HTMLFormElement): Promise<void> {
    return this.change(async () => {
      const { word } = this.reader;
      const feed = await call<NewFeed>('api/feeds', {}, { body: { name: String(new FormData(form).get('name')) } });
      this.made = html`${status(word(TEXTS.copyNow), 'cw-done')}${toCopy(word(TEXTS.forCalendars), feed.calendar)}${toCopy(word(TEXTS.asJson), feed.json)}`;
    });
  }

  private takeBack(feed: Feed): Promise<void> {
    return this.change(async () => {
      await call(`api/feeds/${feed.id}`, {}, { method: 'DELETE' });
    });
  }

  private async change(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.feeds = await call<Feed[]>('api/feeds');
    } catch (error) {
      this.made = problem(error);
    }
  }
}

define('cw-feeds', CaseworkFeeds);

function toCopy(label: string, value: string): TemplateResult {
  return html`<p><label class="cw-field"><span>${label}</span><input class="cw-copy" readonly .value=${value} @focus=${({ target }: Event) => { (target as HTMLInputElement).select(); }}></label></p>`;
}
