/** Sentences of the parts that all pages share. */
export const TEXTS = {
  loading: 'Loading …',
  none: 'None.',
  chosen: 'Chosen',
  lessThanAMinute: 'less than a minute',
  times: 'Times are those of {zone}.',
  previous: 'Previous',
  next: 'Next',
  pageOf: 'Page {page} of {pages}',
  pages: 'Pages',
  partFails: 'This part of Casework could not be shown. Reload the page; if that does not help, contact an administrator.',
  signIn: 'Your session has ended. Reload this page to sign in again.',
  noAnswer: 'The program did not respond. Try again in a moment.',
  yes: 'yes',
  no: 'no'
} as const;
