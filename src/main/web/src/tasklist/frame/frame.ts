// What Tasklist's own frame lacks: a way past it by keyboard, names for its signs, and one column at a time on a phone.

import { keepNaming } from './names';
import { back, followAddress } from './one-column';
import { addSkipLink } from './skip-link';

addSkipLink();
followAddress();
keepNaming();

export default [back];
