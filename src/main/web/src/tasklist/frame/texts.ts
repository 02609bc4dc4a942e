/** What the frame around Tasklist says, in English; other languages come from the words of pages, by the English. */
export const TEXTS = {
  skip: 'Skip to the task',
  skipToForm: 'Skip to the first field',
  skipToPage: 'Skip to the page',
  skipToList: 'Skip to the list of tasks',
  caseOf: 'Case {reference}',
  seeCase: 'See the case {reference}',
  finishedBy: '{task}: done by {who}, {moment}.',
  finished: '{task}: done, {moment}.',
  givenUp: '{task}: no longer to be done since {moment}, because its case went another way.',
  noSuchTask: 'There is no such task that you may see. It may have been finished, or belong to others.',
  tasks: 'Tasks',
  help: 'Help',
  back: 'Back to the list',
  // Signs
  filters: 'Show or hide the filters',
  list: 'Show or hide the list of tasks',
  task: 'Show or hide the task',
  wholePage: 'Show the task on the whole page',
  allColumns: 'Show all columns',
  addSorting: 'Add sorting',
  otherApplications: 'Other applications',
  savedSearches: 'Saved searches',
  details: 'Show or hide the details',
  // Filters, as the directory names them
  myTasks: 'My tasks',
  myTeamsTasks: 'My team\'s open tasks',
  overdue: 'Overdue',
  escalated: 'Escalated',
  myCountrysTasks: 'All of my country\'s open tasks',
  allTasks: 'All open tasks',
  // Places of the program
  calendar: 'Calendar',
  programme: 'Programme',
  preferences: 'Mail preferences',
  story: 'Story'
} as const;
