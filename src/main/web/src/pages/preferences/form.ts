import { html, type TemplateResult } from 'lit';
import { define, PageElement } from '../../shared/parts/element';
import { keepLanguage } from '../../shared/chosen-language';
import { messageOf } from '../../shared/problem';
import type { Reader } from '../../shared/reader';
import { address, call, Refusal } from '../../shared/server';
import { choicesOf, EVENTS, refusalOf, type Preferences, type Wishes } from './preferences';
import { TEXTS } from './texts';

/** The languages of the program, each as those call it who speak it. */
const LANGUAGES: [string, string][] = [['ar', 'العربية'], ['en', 'English'], ['es', 'Español'], ['fr', 'Français'], ['ru', 'Русский']];

/** What happened when something was saved. */
type Outcome = { text: string; isRefused: boolean } | null;

/** What a person chooses for themselves. */
export class PreferencesForm extends PageElement {
  static override properties = { preferences: { state: true }, outcome: { state: true } };

  declare reader: Reader;
  declare preferences: Preferences;
  private declare outcome: Outcome;

  constructor() {
    super();
    this.outcome = null;
  }

  protected override render(): TemplateResult {
    const { word } = this.reader;
    return html`<h1>${word(TEXTS.preferences)}</h1>
      <form id="preferences" @submit=${(event: Event) => { event.preventDefault(); void this.save(event.target as HTMLFormElement); }}>
        <fieldset><legend>${word(TEXTS.languageAndTime)}</legend>${this.languageAndTime()}</fieldset>
        <fieldset><legend>${word(TEXTS.notifications)}</legend><div id="choices">${Object.entries(EVENTS)
          .filter(([event]) => event in this.preferences.choices).map(([event, text]) => this.choice(event, text))}</div></fieldset>
        <button class="cw-main">${word(TEXTS.save)}</button>
        ${said('outcome', this.outcome)}
      </form>
      <p><a href=${address('casework/absence/')}>${word(TEXTS.absence)}</a></p>`;
  }

  private languageAndTime(): TemplateResult {
    const { word } = this.reader;
    const { language, timeZone } = this.preferences;
    return html`<label class="cw-choice"><span>${word(TEXTS.language)}</span>
        <select name="language">${LANGUAGES.map(([code, name]) => html`<option value=${code} lang=${code} .selected=${code === language}>${name}</option>`)}</select></label>
      <label class="cw-choice"><span>${word(TEXTS.timeZone)}</span>
        <input name="timeZone" list="time-zones" autocomplete="off" .value=${timeZone ?? ''} aria-describedby="time-zone-note"></label>
      <datalist id="time-zones">${Intl.supportedValuesOf('timeZone').map(zone => html`<option value=${zone}></option>`)}</datalist>
      <p class="cw-facts" id="time-zone-note">${word(TEXTS.timeZoneNote)}</p>`;
  }

  private choice(event: string, text: string): TemplateResult {
    const chosen = this.preferences.choices[event];
    return html`<label class="cw-choice"><span>${this.reader.word(text)}</span><select name=${event}>${choicesOf(event, this.reader).map(([value, name]) =>
      html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}</select></label>`;
  }

  private async save(form: HTMLFormElement): Promise<void> {
    const wishes = wishesIn(form, this.preferences);
    const isOtherLanguage = wishes.language !== this.preferences.language;
    this.outcome = await this.changed(call<Preferences>('api/preferences', {}, { method: 'PUT', body: wishes }));
    if (isOtherLanguage && this.outcome?.isRefused === false) {
      keepLanguage(wishes.language);
      window.location.reload(); // the page is that of another language now
    }
  }

  private async changed(sent: Promise<Preferences>): Promise<Outcome> {
    try {
      this.preferences = await sent;
      return { text: this.reader.word(TEXTS.saved), isRefused: false };
    } catch (error) {
      return { text: error instanceof Refusal ? refusalOf(error) : messageOf(error), isRefused: true };
    }
  }
}

define('cw-preferences-form', PreferencesForm);

function said(id: string, outcome: Outcome): TemplateResult {
  return html`<p id=${id} role="status" class=${outcome === null ? '' : outcome.isRefused ? 'cw-problem' : 'cw-done'}>${outcome?.text ?? ''}</p>`;
}

/** The preferences as they stand in the form; the absence stays as it is. */
export function wishesIn(form: HTMLFormElement, { absence }: Preferences): Wishes {
  const given = new FormData(form);
  const text = (name: string) => String(given.get(name) ?? '').trim();
  return {
    language: text('language'),
    timeZone: text('timeZone') || null,
    choices: Object.fromEntries(Object.keys(EVENTS).filter(event => given.has(event)).map(event => [event, text(event)])),
    absence: absence && { from: absence.from, until: absence.until, deputy: absence.deputy }
  };
}
