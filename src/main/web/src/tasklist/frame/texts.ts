/** What the frame around Tasklist says, in English; other languages come from the words of pages, by the English. */
export const TEXTS = {
  skip: 'Skip to the task',
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
  myCountrysTasks: 'All of my country\'s cases',
  allTasks: 'All open tasks',
  // Places of the program
  calendar: 'Calendar',
  programme: 'Programme',
  preferences: 'Mail preferences',
  story: 'Story'
} as const;
