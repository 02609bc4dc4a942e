// A page that exists in memory only; imported first by tests of what is shown.
import { Window } from 'happy-dom';

const window = new Window({ url: 'https://casework.example/camunda/app/tasklist/default/' });
const given: Record<string, unknown> = {
  window, navigator: window.navigator, document: window.document, Node: window.Node, HTMLElement: window.HTMLElement, HTMLInputElement: window.HTMLInputElement, FormData: window.FormData, customElements: window.customElements, Event: window.Event, CSSStyleSheet: window.CSSStyleSheet,
  MutationObserver: window.MutationObserver, localStorage: window.localStorage, sessionStorage: window.sessionStorage, NodeFilter: window.NodeFilter, location: window.location
};
Object.entries(given).forEach(([name, value]) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true }));
