import { showHandOvers } from '../../oversight/hand-over/hand-overs';
import { TEXTS } from '../../oversight/texts';
import { framed } from '../../shared/frame/page';

void framed(TEXTS.handOver, 'handOver').then(({ main }) => showHandOvers(main, new URLSearchParams(window.location.search).get('id')));
