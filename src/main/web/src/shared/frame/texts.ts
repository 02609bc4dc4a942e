/** Sentences of the frame of our pages, and the names of its places, also where the web apps lead to them. */
export const TEXTS = {
  brand: 'Action 2 Casework',
  skip: 'Skip to the content',
  menu: 'Menu',
  places: 'Casework',
  home: 'Home',
  tasks: 'Tasks',
  programme: 'Programme',
  drafts: 'Drafts',
  calendar: 'Calendar',
  story: 'Story',
  preferences: 'Preferences',
  absence: 'Absence',
  help: 'Help',
  handOver: 'Hand over',
  letters: 'Letters',
  people: 'People',
  search: 'Search',
  searchCases: 'Search cases',
  signOut: 'Sign out',
  foot: 'Action 2 Casework, the casework of the UN Action 2 fund and of recommendations on human rights.',
  titleOf: '{title} – Action 2 Casework'
} as const;
