/** What the page for passwords says. */
export const TEXTS = {
  forgotten: 'Forgotten password?',
  forgottenHelp: 'Enter your account or your e-mail address. You will be sent a link by which you choose a new password.',
  who: 'Account or e-mail address',
  send: 'Send the link',
  choose: 'Choose a password',
  chooseFor: 'For {name}, account {account}. Several words that do not belong together are easy to remember and hard to guess.',
  password: 'New password',
  repeat: 'The same again',
  show: 'Show what I type',
  save: 'Save the password',
  differ: 'The two differ. Enter the same twice.',
  saved: 'Your password is saved. Sign in with it; you were signed out everywhere else.',
  signIn: 'Go to the sign-in',
  another: 'Ask for another link',
  unreachable: 'The program did not respond. Try again in a moment.'
} as const;
