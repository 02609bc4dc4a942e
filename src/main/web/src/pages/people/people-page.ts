// Who works here, what is missing in their accounts and which teams have nobody; for administrators.

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { framed } from '../../shared/frame/page';
import type { Reader } from '../../shared/reader';
import { messageOf } from '../../shared/problem';
import { address, call } from '../../shared/server';
import { countriesOf, matching, vacantByTeam, type Entry, type People } from './people';
import { TEXTS } from './texts';

class PeoplePage extends LitElement {

  static override readonly properties = { people: { state: true }, problem: { state: true }, said: { state: true }, wanted: { state: true }, onlyWarnings: { state: true } };

  declare private people: People | undefined;
  declare private problem: string;
  declare private said: string;
  declare private wanted: string;
  declare private onlyWarnings: boolean;
  declare reader: Reader;

  constructor() {
    super();
    Object.assign(this, { problem: '', said: '', wanted: '', onlyWarnings: false });
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.open();
  }

  private async open(): Promise<void> {
    try {
      this.people = await call<People>('api/people');
    } catch (error) {
      this.problem = messageOf(error);
    }
  }

  override render(): TemplateResult {
    const { word } = this.reader;
    return html`<h1>${word(TEXTS.title)}</h1>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <p role="status">${this.said || (this.people || this.problem ? '' : word(TEXTS.loading))}</p>
      ${this.people ? this.all(this.people) : nothing}`;
  }

  private all(found: People): TemplateResult {
    const { people, vacant, unknown, countryNames } = found;
    const { word } = this.reader;
    const shown = matching(found, this.wanted, this.onlyWarnings);
    return html`<p>${word(TEXTS.intro)} <a href=${address('camunda/app/admin/')}>${word(TEXTS.admin)}</a></p>
      <h2>${word(TEXTS.vacant)}</h2>
      ${vacant.length ? html`<p>${word(TEXTS.vacantHelp)}</p><ul id="vacant">${vacantByTeam(vacant).map(({ team, countries }) => html`<li>${countries.length
        ? word(TEXTS.vacantIn, { team, countries: countriesOf(countries, countryNames) }) : team}</li>`)}</ul>` : html`<p>${word(TEXTS.noneVacant)}</p>`}
      ${unknown.length ? html`<h2>${word(TEXTS.unknown)}</h2><p>${word(TEXTS.unknownHelp)}</p><ul>${unknown.map(group => html`<li>${group.name} (${group.id})</li>`)}</ul>` : nothing}
      <div class="bar">
        <label>${word(TEXTS.search)} <input type="search" .value=${this.wanted} @input=${(event: Event) => { this.wanted = (event.target as HTMLInputElement).value; }}></label>
        <label><input type="checkbox" .checked=${this.onlyWarnings} @change=${(event: Event) => { this.onlyWarnings = (event.target as HTMLInputElement).checked; }}>${word(TEXTS.onlyWarnings)}</label>
        <span>${word(TEXTS.people, { count: shown.length, all: people.length })}</span>
      </div>
      <div class="wide" tabindex="0" role="region" aria-label=${word(TEXTS.title)}><table>
        <thead><tr>${[TEXTS.name, TEXTS.email, TEXTS.teams, TEXTS.countries, TEXTS.lastSignIn, TEXTS.standing].map(head => html`<th scope="col">${word(head)}</th>`)}<td></td></tr></thead>
        <tbody>${shown.map(entry => this.row(entry, countryNames))}</tbody>
      </table></div>`;
  }

  private row(entry: Entry, countryNames: Record<string, string>): TemplateResult {
    const { word } = this.reader;
    return html`<tr>
      <th scope="row">${entry.name}<br><span class="account">${entry.id}</span></th>
      <td>${entry.email ?? ''}</td>
      <td>${entry.groups.map(group => group.name).join(', ')}</td>
      <td>${entry.everyCountry ? word(TEXTS.every) : countriesOf(entry.countries, countryNames)}</td>
      <td>${entry.external ? word(TEXTS.atProvider) : entry.lastSignIn ? this.reader.moment(entry.lastSignIn) : word(TEXTS.unknownSignIn)}</td>
      <td>${entry.warnings.map(warning => html`<span class="warning">${word(TEXTS[warning])}</span>`)}
        ${entry.heldUntil ? html`<p>${word(TEXTS.held, { time: this.reader.moment(entry.heldUntil) })}</p>` : nothing}
        ${entry.away ? html`<p>${word(TEXTS.away, { from: this.reader.day(entry.away.from), until: this.reader.day(entry.away.until) })}</p>` : nothing}</td>
      <td>${entry.email && !entry.external ? html`<button type="button" aria-label=${word(TEXTS.welcomeFor, { name: entry.name })} @click=${() => void this.welcome(entry)}>${word(TEXTS.welcome)}</button>` : nothing}</td>
    </tr>`;
  }

  private async welcome(entry: Entry): Promise<void> {
    try {
      const { email } = await call<{ email: string }>(`api/people/${encodeURIComponent(entry.id)}/welcome`, {}, { method: 'POST' });
      this.problem = '';
      this.said = this.reader.word(TEXTS.sent, { email });
    } catch (error) {
      this.said = '';
      this.problem = messageOf(error);
    }
  }
}

customElements.define('casework-people', PeoplePage);

void framed(TEXTS.title, 'people').then(({ main, reader }) => { main.append(Object.assign(new PeoplePage(), { reader })); });
