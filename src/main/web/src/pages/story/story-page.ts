import { showStory } from '../../oversight/story';
import { element } from '../../shared/element';

const key = new URLSearchParams(window.location.search).get('case');
const story = element('div');
document.getElementById('page')?.replaceChildren(element('h1', { class: 'casework', text: 'Story of a case' }), story);
void showStory(story, { businessKey: key ?? '' });
