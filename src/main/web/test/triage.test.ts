import './dom';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '../src/shared/translator';
import { BoardModel } from '../src/forms/triage/board-model';
import { escaped, extendedTo, groupToggled, openToggled, stepped, toggled } from '../src/forms/triage/choosing';
import type { Answer, Board, Proposal, Recommendation } from '../src/forms/triage/contract';
import { commandOf } from '../src/forms/triage/keys';
import { freeLabel, isLabel, labelAt } from '../src/forms/triage/labels';
import { asProposed, duplicates, movedTo, notActionable, prioritised, proposedAnew, selected, splitOff, supersedes, takenBack, toFollowUp, together } from '../src/forms/triage/moves';
import { NEW, whereTo, whichIsRepeated } from '../src/forms/triage/questions';
import { order, sections } from '../src/forms/triage/sections';
import { meant, opened, type State } from '../src/forms/triage/state';
import { move, repeat, step } from '../src/forms/triage/steps';

const word = translator({});

function recommendation(paragraph: string, followUp: string | null, proposal: Partial<Proposal> = {}): Recommendation {
  return {
    key: `D#${paragraph}`, paragraph, heading: null, text: `Text of ${paragraph}`, themes: [], affectedPersons: [], sdgs: [], reiterates: null, uprPosition: null, triaged: false, similar: [],
    proposal: { outcome: 'follow-up', priority: 'medium', selected: false, followUp, duplicateOf: null, supersedes: null, why: [], ...proposal }
  };
}

function board(...recommendations: Recommendation[]): Board {
  return {
    document: { key: 'D', title: 'Document', body: 'CAT', country: 'SVN', selects: 1, selectionNote: null }, recommendations,
    followUps: [{ key: 'FU-SVN-2026-0001', title: 'Detention', stage: 'implementation', recommendations: 3 }],
    groups: [{ label: 'A', title: 'Torture', why: 'shared words: torture', size: 2 }]
  };
}

/** 1 and 3 go together, 2 joins what runs, 4 and 5 stand alone, 6 cannot be acted on. */
const document = board(recommendation('1', 'A'), recommendation('2', 'FU-SVN-2026-0001'), recommendation('3', 'A'), recommendation('4', 'B'), recommendation('5', 'C'),
  recommendation('6', null, { outcome: 'not-actionable' }));
const fresh = (): State => opened(document, []);
const of = (state: State, paragraph: string): Answer => {
  const row = state.rows.find(each => each.key === `D#${paragraph}`);
  assert.ok(row);
  return row;
};
const goes = (state: State): string => state.rows.map(row => row.followUp ?? row.outcome).join(' ');
const keys = (...paragraphs: string[]): string[] => paragraphs.map(each => `D#${each}`);

test('labels go on after Z, and a follow-up that runs is none', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 702].map(labelAt), ['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']);
  assert.equal(freeLabel(new Set(['A', 'C'])), 'B');
  assert.deepEqual(['A', 'AB', 'FU-SVN-2026-0001', null].map(isLabel), [true, true, false, false]);
});

test('where nothing is said yet, the proposals fill the rows and nobody has touched them', () => {
  const state = fresh();

  assert.equal(goes(state), 'A FU-SVN-2026-0001 A B C not-actionable');
  assert.equal(state.touched.size, 0);
  assert.equal(state.active, 'D#1');
  assert.deepEqual(Object.keys(of(state, '1')), ['key', 'outcome', 'priority', 'duplicateOf', 'selected', 'followUp', 'supersedes']);
});

test('what a draft says goes before what is proposed, and counts as touched', () => {
  const state = opened(document, [{ key: 'D#4', outcome: 'duplicate', duplicateOf: 'D#1', priority: 'low' }, { key: 'D#gone', outcome: 'follow-up' }]);

  assert.deepEqual(of(state, '4'), { key: 'D#4', outcome: 'duplicate', priority: 'low', duplicateOf: 'D#1', selected: false, followUp: null, supersedes: null });
  assert.deepEqual([...state.touched], ['D#4']);
  assert.equal(state.rows.length, 6);
});

test('what went through triage before is offered, but not asked for again', () => {
  const state = opened(board({ ...recommendation('1', 'A'), triaged: true }, recommendation('2', 'B')), []);

  assert.deepEqual(state.rows.map(row => row.key), ['D#2']);
  assert.deepEqual(whichIsRepeated(state, keys('2'), word, () => undefined).choices.map(each => each.value), ['D#1']);
});

test('rows stand by where they go: groups, those by themselves, then what is not followed up', () => {
  const shown = sections(movedTo(fresh(), [], 'A')).map(({ id, title, why, keys: rows }) => [id, title, why, rows.join(' ')]);

  assert.deepEqual(shown, [['to A', 'Torture', 'shared words: torture', 'D#1 D#3'], ['to FU-SVN-2026-0001', 'Detention', '', 'D#2'],
    ['alone', undefined, '', 'D#4 D#5'], ['not-actionable', undefined, '', 'D#6']]);
});

test('rows that nobody has decided stand first', () => {
  assert.deepEqual(sections(opened(board(recommendation('1', 'A'), recommendation('2', null, { outcome: null })), []))[0]?.keys, ['D#2']);
});

test('chosen rows are put together into a new group, one alone is not', () => {
  const state = together(fresh(), keys('4', '6'));

  assert.equal(goes(state), 'A FU-SVN-2026-0001 A D C D');
  assert.equal(of(state, '6').outcome, 'follow-up');
  assert.equal(step(fresh(), 'together', word)?.said, 'Choose at least two recommendations with x, then put them together.');
  assert.equal(step({ ...fresh(), chosen: new Set(keys('4', '5')) }, 'together', word)?.said, 'Grouped together in D: 2.');
});

test('rows are moved to a group and to what runs, and split off again', () => {
  assert.equal(goes(movedTo(fresh(), keys('4', '6'), 'A')), 'A FU-SVN-2026-0001 A A C A');
  assert.equal(goes(movedTo(fresh(), keys('1'), 'FU-SVN-2026-0001')), 'FU-SVN-2026-0001 FU-SVN-2026-0001 A B C not-actionable');
  assert.equal(goes(splitOff(fresh(), keys('1', '3'))), 'D FU-SVN-2026-0001 E B C not-actionable');
  assert.equal(goes(move(fresh(), keys('2'), NEW, word).state), 'A D A B C not-actionable');
});

test('what stands alone already is not split off', () => {
  const state = fresh();
  assert.equal(splitOff(state, keys('4')), state);
  assert.equal(step({ ...state, active: 'D#4' }, 'split', word)?.said, 'Nothing was changed.');
});

test('a duplicate goes nowhere, and nothing is a duplicate of itself', () => {
  const state = duplicates(fresh(), keys('1', '3'), 'D#3');

  assert.equal(goes(state), 'duplicate FU-SVN-2026-0001 A B C not-actionable');
  assert.equal(of(state, '1').duplicateOf, 'D#3');
  assert.equal(repeat(fresh(), keys('1', '3'), 'D#3', word).said, 'Duplicates of para. 3: 1.');
});

test('what was given up is followed up again where it was proposed, or by itself', () => {
  const state = toFollowUp(notActionable(fresh(), keys('1', '6')), keys('1', '6'));

  assert.equal(goes(state), 'A FU-SVN-2026-0001 A B C D');
  assert.equal(of(state, '6').priority, 'medium');
});

test('the keyboard stays where a row went away, and with it where it stays', () => {
  assert.equal(notActionable(fresh(), keys('1')).active, 'D#3');
  assert.equal(notActionable({ ...fresh(), active: 'D#5' }, keys('4', '5')).active, 'D#6');
  assert.equal(notActionable({ ...fresh(), active: 'D#6' }, keys('5', '4')).active, 'D#6');
  assert.equal(prioritised(fresh(), keys('1'), 'high').active, 'D#1');
  assert.equal(together(fresh(), keys('1', '4')).active, 'D#1');
});

test('selected is said of all, or taken back of all, and counted', () => {
  const state = selected(selected(fresh(), keys('1')), keys('1', '2'));

  assert.deepEqual(state.rows.filter(row => row.selected).map(row => row.key), keys('1', '2'));
  assert.equal(selected(state, keys('1', '2')).rows.some(row => row.selected), false);
  assert.equal(step({ ...state, active: 'D#4' }, 'selected', word)?.said, 'Selected by the body: 3 of 1. The body selects no more than 1: say below why there are more.');
});

test('an earlier one is replaced only by one that is followed up', () => {
  assert.equal(of(supersedes(fresh(), keys('1'), 'OLD#7'), '1').supersedes, 'OLD#7');
  assert.equal(of(supersedes(fresh(), keys('6'), 'OLD#7'), '6').supersedes, null);
  assert.equal(of(notActionable(supersedes(fresh(), keys('1'), 'OLD#7'), keys('1')), '1').supersedes, null);
});

test('steps are taken back one by one, the last first', () => {
  const once = prioritised(fresh(), keys('1'), 'high');
  const twice = notActionable(once, keys('2'));

  assert.equal(takenBack(twice).rows, once.rows);
  assert.deepEqual([...takenBack(twice).touched], keys('1'));
  assert.equal(goes(takenBack(takenBack(twice))), goes(fresh()));
  assert.equal(step(fresh(), 'undo', word)?.said, 'There is nothing to undo.');
});

test('other proposals change only what nobody has touched', () => {
  const state = notActionable(fresh(), keys('4'));
  const loose = board(recommendation('1', 'A'), recommendation('2', 'A'), recommendation('3', 'A'), recommendation('4', 'A'), recommendation('5', 'A'), recommendation('6', 'A'));

  assert.equal(goes(proposedAnew(state, loose)), 'A A A not-actionable A A');
  assert.deepEqual([...proposedAnew(state, loose).touched], keys('4'));
});

test('a group that somebody made keeps its label for itself when other groups are proposed', () => {
  const state = together(fresh(), keys('4', '5'));
  const strict = board(recommendation('1', 'D'), recommendation('2', 'FU-SVN-2026-0001'), recommendation('3', 'D'), recommendation('4', 'A'), recommendation('5', 'B'), recommendation('6', 'C'));

  assert.equal(goes(proposedAnew(state, strict)), 'E FU-SVN-2026-0001 E D D C');
});

test('untouched rows stay with the one that they were proposed with, if only its priority was changed', () => {
  const state = prioritised(fresh(), keys('3'), 'high');
  const other = board(recommendation('1', 'B'), recommendation('2', 'B'), recommendation('3', 'B'), recommendation('4', 'A'), recommendation('5', 'C'), recommendation('6', 'D'));

  assert.equal(goes(proposedAnew(state, other)), 'A A A E C D');
});

test('a row is as proposed again, and follows the next proposals', () => {
  const state = asProposed(notActionable(fresh(), keys('1')), keys('1'));

  assert.equal(goes(state), goes(fresh()));
  assert.equal(state.touched.size, 0);
});

test('rows are chosen one by one, in a line as they are shown, and by group', () => {
  assert.deepEqual(meant(toggled(toggled(fresh(), 'D#4'), 'D#1')), keys('1', '4'));
  assert.deepEqual(meant(stepped(stepped(fresh(), 1, true), 1, true)), keys('1', '3', '2'));
  assert.deepEqual(meant(stepped(stepped(stepped(fresh(), 1, true), 1, true), -1, true)), keys('1', '3'));
  assert.deepEqual(meant(extendedTo({ ...fresh(), active: 'D#5' }, 'D#2')), keys('2', '4', '5'));
  assert.deepEqual(meant(groupToggled(fresh(), 'D#3')), keys('1', '3'));
  assert.equal(groupToggled(groupToggled(fresh(), 'D#3'), 'D#1').chosen.size, 0);
  assert.deepEqual(meant(fresh()), keys('1'));
});

test('the keyboard stops at the ends', () => {
  const shown = order(fresh());
  assert.equal(stepped(fresh(), -1).active, shown[0]);
  assert.equal(stepped(fresh(), Infinity).active, shown.at(-1));
});

test('Escape closes the text first, then gives up the choice', () => {
  const state = openToggled(toggled(fresh(), 'D#1'), 'D#1');

  assert.equal(escaped(state).opened.size, 0);
  assert.equal(escaped(state).chosen.size, 1);
  assert.equal(escaped(escaped(state)).chosen.size, 0);
});

test('keys are commands on a row; controls keep what they need themselves', () => {
  const press = (key: string, parts: object = {}) => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...parts });

  assert.equal(commandOf(press('g')), 'together');
  assert.equal(commandOf(press('G', { shiftKey: true })), 'together');
  assert.equal(commandOf(press('1', { shiftKey: true })), 'high'); // as on a French keyboard
  assert.equal(commandOf(press('ArrowDown', { shiftKey: true })), 'extend-down');
  assert.equal(commandOf(press('c', { ctrlKey: true, altKey: true })), undefined);
  assert.equal(commandOf(press('g', { ctrlKey: true })), undefined);
  assert.equal(commandOf(press('q')), undefined);
  assert.equal(commandOf(press('Tab')), undefined);
  assert.equal(commandOf(press(' '), 'box'), undefined);
  assert.equal(commandOf(press('x'), 'box'), 'choose');
  assert.equal(commandOf(press('ArrowDown'), 'choice'), undefined);
  assert.equal(commandOf(press('d'), 'choice'), undefined);
  assert.equal(commandOf(press('Escape'), 'choice'), 'escape');
  assert.equal(commandOf(press('constructor')), undefined);
});

test('rows may go to groups, to what runs, to one that stands alone, and by themselves', () => {
  const question = whereTo(fresh(), keys('4'), word, () => undefined);

  assert.deepEqual(question.choices.map(each => each.text), ['A: Torture', 'FU-SVN-2026-0001: Detention (runs already)', 'C: para. 5 Text of 5', 'A new follow-up']);
});

test('what says nearly the same is offered first, once', () => {
  const similar = [{ key: 'D#3', symbol: 'CAT/C/SVN/CO/4', paragraph: '3', excerpt: 'End torture', score: 0.9, followUp: null }];
  const state = opened(board({ ...recommendation('1', 'A'), similar }, recommendation('2', 'B'), recommendation('3', 'C')), []);

  assert.deepEqual(whichIsRepeated(state, keys('1'), word, () => undefined).choices.map(each => each.text),
    ['CAT/C/SVN/CO/4, paragraph 3: End torture', 'para. 2: Text of 2']);
});

test('a board that was only read has nothing for the form but its proposals', () => {
  const model = new BoardModel();
  model.accept([]);
  model.read(document, [], 'normal');
  assert.deepEqual([model.isChanged(), model.isAhead()], [false, true]);
  model.accept(model.take());
  assert.deepEqual([model.isChanged(), model.isAhead()], [false, false]);

  model.state = prioritised(model.state as State, keys('1'), 'high');
  assert.equal(model.isChanged(), true);
  model.accept([]); // nothing from elsewhere goes over what is being said
  assert.equal(model.take()[0]?.priority, 'high');
});

test('the version of another window takes the place of what was shown', () => {
  const model = new BoardModel();
  model.read(document, [], 'normal');
  model.take();
  model.accept([{ key: 'D#1', outcome: 'not-actionable' }]);

  assert.equal(model.state?.rows[0]?.outcome, 'not-actionable');
});
