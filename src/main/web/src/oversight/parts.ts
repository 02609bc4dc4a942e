// The parts of oversight, each fetched when it is shown.

/** The figures of the programme. */
export const programme = () => import('./programme/programme');

/** The story of a case. */
export const story = () => import('./story');

/** Cases, and where they wait. */
export const history = () => import('./history');

/** Addresses for calendars. */
export const feeds = () => import('./feeds');
