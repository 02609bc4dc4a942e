// The search at the head of Tasklist and Cockpit: it stands beside the name of the program, where phones show it, too.

import type { Plugin } from '../shared/plugin';
import './search-box';
import sheet from './header.css';

const HEADER = '.navbar-header';

const looks = new CSSStyleSheet();
looks.replaceSync(sheet);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, looks];

let box: HTMLElement | undefined;

function show(node: HTMLElement): void {
  box?.remove();
  box = document.createElement('casework-search');
  (node.closest('[cam-widget-header]') ?? document).querySelector(HEADER)?.append(box);
}

function hide(): void {
  box?.remove();
  box = undefined;
}

const plugins: Plugin[] = ['tasklist.navbar.action', 'cockpit.navigation'].map(pluginPoint => ({
  id: `casework.search.${pluginPoint}`, pluginPoint, priority: 1, properties: { label: '' }, render: show, unmount: hide
}));

export default plugins;
