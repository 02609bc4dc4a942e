/** What a key asks of the board. */
export type Command =
  | 'up' | 'down' | 'first' | 'last' | 'page-up' | 'page-down' | 'extend-up' | 'extend-down' | 'choose' | 'choose-group' | 'open' | 'escape'
  | 'together' | 'move' | 'split' | 'duplicate' | 'not-actionable' | 'follow-up' | 'high' | 'medium' | 'low' | 'selected' | 'as-proposed' | 'undo' | 'help';

/** Commands that change answers; a form that is only read has none of them. */
export const CHANGES: ReadonlySet<Command> = new Set<Command>(['together', 'move', 'split', 'duplicate', 'not-actionable', 'follow-up', 'high', 'medium', 'low',
  'selected', 'as-proposed', 'undo']);

const KEYS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['arrowup', 'up'], ['arrowdown', 'down'], ['home', 'first'], ['end', 'last'], ['pageup', 'page-up'], ['pagedown', 'page-down'],
  [' ', 'open'], ['enter', 'open'], ['escape', 'escape'], ['x', 'choose'], ['a', 'choose-group'], ['g', 'together'], ['m', 'move'], ['s', 'split'], ['d', 'duplicate'],
  ['n', 'not-actionable'], ['f', 'follow-up'], ['1', 'high'], ['2', 'medium'], ['3', 'low'], ['*', 'selected'], ['r', 'as-proposed'], ['u', 'undo'], ['?', 'help']
]);
const EXTENDING: ReadonlyMap<string, Command> = new Map<string, Command>([['ArrowUp', 'extend-up'], ['ArrowDown', 'extend-down']]);

/** Where a key was pressed, as far as it matters: a control within a row keeps the keys that it needs itself. */
export type Within = 'row' | 'button' | 'box' | 'choice';

export interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The command of a key; undefined if the key is none of the board's. */
export function commandOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed, within: Within = 'row'): Command | undefined {
  if (ctrlKey || altKey || metaKey) {
    return undefined;
  }
  const command = shiftKey ? EXTENDING.get(key) ?? KEYS.get(key.toLowerCase()) : KEYS.get(key.toLowerCase());
  return command && isLeftOver(command, within) ? command : undefined;
}

function isLeftOver(command: Command, within: Within): boolean {
  switch (within) {
    case 'choice': return command === 'escape';
    case 'box':
    case 'button': return command !== 'open';
    default: return true;
  }
}

/** The row of the help for each command, in the order in which it is shown. */
export const SHOWN_KEYS: readonly (readonly [keys: string, text: HelpText])[] = [
  ['↑ ↓', 'keyMove'], ['Shift + ↑ ↓', 'keyExtend'], ['x', 'keyChoose'], ['a', 'keyChooseGroup'], ['Space, Enter', 'keyOpen'], ['Esc', 'keyEscape'],
  ['g', 'keyTogether'], ['m', 'keyMoveTo'], ['s', 'keySplit'], ['f', 'keyFollowUp'], ['d', 'keyDuplicate'], ['n', 'keyNotActionable'],
  ['1 2 3', 'keyPriority'], ['*', 'keySelected'], ['r', 'keyAsProposed'], ['u', 'keyUndo'], ['?', 'keyHelp']
];

export type HelpText = 'keyMove' | 'keyExtend' | 'keyChoose' | 'keyChooseGroup' | 'keyOpen' | 'keyEscape' | 'keyTogether' | 'keyMoveTo' | 'keySplit' | 'keyFollowUp'
  | 'keyDuplicate' | 'keyNotActionable' | 'keyPriority' | 'keySelected' | 'keyAsProposed' | 'keyUndo' | 'keyHelp';
