/** Every sentence that the host of forms says, in English; other languages come from the bundle of words, by the English. */
export const TEXTS = {
  // Of a field
  sentence: '{label}: {message}.',
  required: 'is required',
  shorterThan: 'must have at least {least} characters',
  longerThan: 'must have at most {most} characters',
  notAnAmount: 'is not an amount: write it such as 40,000.00',
  twoAmounts: 'can be read in two ways: write {first} or {second}',
  notAnEmail: 'is not an e-mail address',
  expected: 'must be {expected}',
  asAsked: 'is not written as the form asks',
  notADate: 'is not a date: write it such as 2027-03-01 or 1 March 2027',
  noSuchDay: 'is not a date that exists',
  chooseADay: 'can be read in two ways: choose the day that you mean',
  notANumber: 'is not a number',
  notWhole: 'must be a whole number',
  atLeast: 'must be at least {least}',
  atMost: 'must be at most {most}',
  inRow: '{list}, row {row}, {label}',
  row: 'row {row}',
  openCalendar: 'Choose {label} in a calendar',
  dayIs: '{day}',
  amountIs: '{amount} USD',
  addRow: 'Add a row',
  removeRow: 'Remove',
  removeThisRow: 'Remove row {row}',
  noRows: 'No rows yet.',
  mostRows: 'No more than {most} rows can be added.',
  total: 'Total: {total} USD',
  totalOf: 'Total: {total} USD of {whole} USD.',
  missing: '{difference} USD are missing.',
  tooMuch: '{difference} USD are too much.',
  adds: 'The sum is right.',
  choose: 'Choose',
  // Of the form as a whole
  notSent: 'This was not sent. Please correct:',
  signedInAgain: 'You are signed in again. This was not sent yet: press the button once more.',
  cannotLoad: 'The form could not be shown. Nothing was changed. Load the page again; if that does not help, tell an administrator.',
  tryAgain: 'Try again',
  serverSays: 'The server could not do this ({status}). What you typed is still here.',
  unreachable: 'The server cannot be reached. What you typed is still here; try again.',
  // Of drafts
  saving: 'Saving …',
  saved: 'Saved as a draft at {time}.',
  notSaved: 'Not saved: {reason}',
  notSavedSignIn: 'Not saved: your session has ended.',
  draftShown: 'Your draft of {time} is shown.',
  beginAnew: 'Begin with an empty form',
  draftKept: 'The draft is kept in My drafts.',
  newer: 'This draft was changed in another window at {time}. What you type here is not saved.',
  showNewer: 'Show that version',
  keepMine: 'Keep what is here',
  // Of signing in again
  sessionEnded: 'Your session has ended',
  signInAgain: 'What you typed is still here. Sign in again as {account} to go on.',
  password: 'Password',
  signIn: 'Sign in',
  signInElsewhere: 'Sign in in a new window',
  goOn: 'Go on',
  leave: 'Leave this page',
  wrongPassword: 'The password is wrong, or the account is held for a while.',
  someoneElse: 'Somebody else has signed in. The page is loaded again.',
  // After the button
  sent: '{what} was sent.',
  reference: 'Reference: {reference}',
  next: 'Next: {task}, {who}',
  nextDue: 'Next: {task}, {who}, due on {day}',
  nobody: 'nobody yet',
  ended: 'Nothing more is to be done: {stage}.',
  goesOn: 'The program is working on it.',
  story: 'Story of the case',
  close: 'Close',
  // My drafts
  myDrafts: 'My drafts',
  noDrafts: 'You have no drafts.',
  draftsAre: 'What you have typed and not sent yet. Only you see it.',
  form: 'Form',
  about: 'About',
  savedAt: 'Saved',
  goOnWriting: 'Continue',
  discard: 'Discard',
  discardSure: 'Discard this draft?',
  keep: 'Keep it',
  backToTasks: 'Back to the tasks',
  draftsUnavailable: 'Your drafts could not be shown. Try again.',
  // The viewer's own
  fieldRequired: 'Field is required.',
  addNew: 'Add new',
  allSelected: 'All values selected',
  removeSorting: 'Click to remove sorting',
  sortUp: 'Click to sort by {value} ascending',
  sortDown: 'Click to sort by {value} descending',
  less: 'Decrement',
  more: 'Increment',
  nextPage: 'Next page',
  previousPage: 'Previous page',
  pageOf: '{page} of {total}',
  noContent: 'No content to show.',
  noResults: 'No results',
  nothing: 'Nothing to show.',
  removeTag: 'Remove tag',
  search: 'Search',
  skipToSearch: 'Skip to search'
} as const;

/** Translates an English sentence and puts parts into its places in braces. */
export type Words = (text: string, parts?: Readonly<Record<string, string | number>>) => string;

/** @param words the translation of each English sentence; one that is missing stays English */
export function translator(words: Readonly<Record<string, string>>): Words {
  return (text, parts = {}) => (Object.hasOwn(words, text) ? words[text] ?? text : text)
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}

/** A message by itself, as it stands under the label of its field. */
export const sentence = (message: string): string => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
