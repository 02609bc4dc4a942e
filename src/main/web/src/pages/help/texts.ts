// The program's own help, in English; its French stands in pages/words_fr.json.
export const TEXTS = {
  title: 'Help',
  homeTitle: 'Your start page',
  home: 'Home shows what waits for you and your team, what is late, what has happened since you last looked, and where your cases stand. You come there after signing in, and by Home at the top of the page.',
  tasksTitle: 'Working on a task',
  tasks: 'Open a task from Home or from the list under Tasks. Claim it: from then on it is yours, and others see that you have it. Fill in the form and choose Complete. What you type is kept as a draft until then. Afterwards the program says what comes next, who has it and by when.',
  claimTitle: 'When a task cannot be claimed',
  claim: 'A task is offered to a team. If it is not for you, the page says for whom it is. Some acts in one case exclude each other, such as asking for money and deciding on it: the page then names what you did before.',
  findTitle: 'Finding a task or a case',
  find: 'Type a title, a reference such as SF-KEN-2026-0001 or the name of a task into the box over the list of tasks, and press Enter. What you find often can be kept under Saved searches.',
  startTitle: 'Beginning a case',
  start: 'Choose Start process, then what you want to begin. You may leave the form and come back: it waits under My drafts.',
  awayTitle: 'When you are away',
  away: 'Under Mail preferences, say from when until when you are away and who stands in for you. Your tasks go to your deputy as soon as they agree, and come back when you return.',
  keysTitle: 'By keyboard',
  keys: 'The first two stops of the Tab key lead past the frame: to the task, and to the list of tasks. Keyboard Shortcuts at the top of the page lists the others.',
  askTitle: 'If something does not work',
  ask: 'Write to the administrators of the programme. Give the reference of the case and the words on the page.',
  back: 'Back to the start page'
} as const;
