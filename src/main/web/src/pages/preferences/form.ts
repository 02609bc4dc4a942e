import { html, nothing, type TemplateResult } from 'lit';
import { define, PageElement } from '../../shared/parts/element';
import { messageOf } from '../../shared/problem';
import type { Reader } from '../../shared/reader';
import { call, Refusal } from '../../shared/server';
import { askedOf, choicesOf, EVENTS, refusalOf, saidByTheDeputy, type Answer, type Preferences, type StandIn, type Wishes } from './preferences';
import { TEXTS } from './texts';

/** The languages of the program, each as those call it who speak it. */
const LANGUAGES: [string, string][] = [['ar', 'العربية'], ['en', 'English'], ['es', 'Español'], ['fr', 'Français'], ['ru', 'Русский']];

/** What happened when something was saved. */
type Outcome = { text: string; isRefused: boolean } | null;

/** What a person chooses for themselves, and what others ask of them. */
export class PreferencesForm extends PageElement {
  static override properties = { preferences: { state: true }, outcome: { state: true }, answered: { state: true } };

  declare reader: Reader;
  declare preferences: Preferences;
  private declare outcome: Outcome;
  private declare answered: Outcome;

  constructor() {
    super();
    this.outcome = null;
    this.answered = null;
  }

  protected override render(): TemplateResult {
    const { word } = this.reader;
    return html`<h1>${word(TEXTS.preferences)}</h1>
      <form id="preferences" @submit=${(event: Event) => { event.preventDefault(); void this.save(event.target as HTMLFormElement); }}>
        <fieldset><legend>${word(TEXTS.languageAndTime)}</legend>${this.languageAndTime()}</fieldset>
        <fieldset><legend>${word(TEXTS.notifications)}</legend><div id="choices">${Object.entries(EVENTS)
          .filter(([event]) => event in this.preferences.choices).map(([event, text]) => this.choice(event, text))}</div></fieldset>
        <fieldset><legend>${word(TEXTS.absence)}</legend>${this.absence()}</fieldset>
        <button class="cw-main">${word(TEXTS.save)}</button>
        ${said('outcome', this.outcome)}
      </form>${this.standIns()}`;
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

  private absence(): TemplateResult {
    const { word } = this.reader;
    const { absence } = this.preferences;
    const input = (name: string, label: string, type: string, value: string | null | undefined) =>
      html`<label class="cw-choice"><span>${word(label)}</span><input name=${name} type=${type} .value=${value ?? ''}></label>`;
    return html`${input('from', TEXTS.firstDay, 'date', absence?.from)}${input('until', TEXTS.lastDay, 'date', absence?.until)}
      ${input('deputy', TEXTS.deputy, 'text', absence?.deputy)}
      <p class="cw-facts">${word(TEXTS.deputyNote)}</p><p id="answer" ?hidden=${absence === null}>${saidByTheDeputy(this.preferences, this.reader)}</p>`;
  }

  private standIns(): TemplateResult | typeof nothing {
    const { standsInFor } = this.preferences;
    return standsInFor.length === 0 ? nothing : html`<section id="stand-ins" aria-labelledby="stand-ins-title"><h2 id="stand-ins-title">${this.reader.word(TEXTS.standIns)}</h2>
      <ul class="cw-cards">${standsInFor.map(asked => this.standIn(asked))}</ul>${said('stand-ins-outcome', this.answered)}</section>`;
  }

  private standIn(asked: StandIn): TemplateResult {
    const button = (text: string, look: string, given: Answer) =>
      html`<button type="button" class=${look} @click=${() => void this.answer(asked, given)}>${this.reader.word(text)}</button>`;
    return html`<li><p>${askedOf(asked, this.reader)}</p><p class="cw-row">${asked.answer === 'agreed' ? nothing : button(TEXTS.agree, 'cw-main', 'agreed')}
      ${asked.answer === 'declined' ? nothing : button(asked.answer === 'agreed' ? TEXTS.stopStandingIn : TEXTS.decline, '', 'declined')}</p></li>`;
  }

  private async save(form: HTMLFormElement): Promise<void> {
    const isOtherLanguage = wishesIn(form).language !== this.preferences.language;
    this.outcome = await this.changed(call<Preferences>('api/preferences', {}, { method: 'PUT', body: wishesIn(form) }));
    if (isOtherLanguage && this.outcome?.isRefused === false) {
      window.location.reload(); // the page is that of another language now
    }
  }

  private async answer({ person, from, until }: StandIn, answer: Answer): Promise<void> {
    this.answered = await this.changed(call<Preferences>(`api/preferences/stand-ins/${encodeURIComponent(person)}`, {}, { method: 'PUT', body: { from, until, answer } }));
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

/** The preferences as they stand in the form. */
export function wishesIn(form: HTMLFormElement): Wishes {
  const given = new FormData(form);
  const text = (name: string) => String(given.get(name) ?? '').trim();
  const [from, until, deputy] = [text('from'), text('until'), text('deputy')];
  return {
    language: text('language'),
    timeZone: text('timeZone') || null,
    choices: Object.fromEntries(Object.keys(EVENTS).filter(event => given.has(event)).map(event => [event, text(event)])),
    absence: from || until || deputy ? { from: from || null, until: until || null, deputy } : null
  };
}
