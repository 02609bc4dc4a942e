import { showHandOvers } from '../../oversight/hand-over/hand-overs';

void showHandOvers(document.getElementById('page') as HTMLElement, new URLSearchParams(window.location.search).get('id'));
