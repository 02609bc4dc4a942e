import { element } from './page-1.js';
import { showStory } from './story-1.js';

const key = new URLSearchParams(window.location.search).get('case');
const page = document.getElementById('page');
const story = element('div');
page.replaceChildren(element('h1', { class: 'casework', text: 'Story of a case' }), story);
await showStory(story, { businessKey: key ?? '' });
