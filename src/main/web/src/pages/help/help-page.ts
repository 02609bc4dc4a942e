import { html, render } from 'lit';
import { framed } from '../../shared/frame/page';
import { address } from '../../shared/server';
import { TEXTS } from './texts';

const PARTS = [
  [TEXTS.homeTitle, TEXTS.home], [TEXTS.tasksTitle, TEXTS.tasks], [TEXTS.claimTitle, TEXTS.claim], [TEXTS.findTitle, TEXTS.find],
  [TEXTS.startTitle, TEXTS.start], [TEXTS.awayTitle, TEXTS.away], [TEXTS.keysTitle, TEXTS.keys], [TEXTS.askTitle, TEXTS.ask]
] as const;

void framed(TEXTS.title, null).then(({ main, reader: { word } }) => render(html`<div class="casework">
  <h1 class="cw-page-title">${word(TEXTS.title)}</h1>
  ${PARTS.map(([title, text]) => html`<section><h2>${word(title)}</h2><p>${word(text)}</p></section>`)}
  <p><a href=${`${address('camunda/app/tasklist/default/')}#/home`}>${word(TEXTS.back)}</a></p></div>`, main));
