import { TEXTS } from '../shared/frame/texts';
import type { Plugin } from '../shared/plugin';
import { address } from '../shared/server';
import { linkTo } from '../shared/translated';

const preferences: Plugin = {
  id: 'casework.preferences',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render: node => node.append(linkTo(address('casework/preferences/'), TEXTS.preferences))
};

const absence: Plugin = {
  id: 'casework.absence',
  pluginPoint: 'tasklist.navbar.action',
  priority: 49,
  render: node => node.append(linkTo(address('casework/absence/'), TEXTS.absence))
};

export default [preferences, absence];
