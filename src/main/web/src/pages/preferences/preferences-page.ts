import { html } from 'lit';
import { framed } from '../../shared/frame/page';
import { showView } from '../../shared/parts/view';
import { call } from '../../shared/server';
import { PreferencesForm } from './form';
import type { Preferences } from './preferences';
import { TEXTS } from './texts';

void framed(TEXTS.preferences, 'preferences').then(({ main }) => showView(main, 'cw-preferences', async reader =>
  html`${Object.assign(new PreferencesForm(), { reader, preferences: await call<Preferences>('api/preferences') })}`));
