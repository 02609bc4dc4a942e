// What the program knows of a person's preferences.

import type { Fault } from '../../shared/server';

export type Answer = 'asked' | 'agreed' | 'declined';

export interface StandIn {
  person: string;
  name: string;
  from: string;
  until: string;
  answer: Answer;
}

export interface Absence {
  from: string | null;
  until: string | null;
  deputy: string;
}

export interface Preferences {
  language: string;
  timeZone: string | null;
  choices: Record<string, string>;
  absence: (Absence & { answer: Answer; note?: string | null }) | null;
  standsInFor: StandIn[];
}

/** The preferences as they are sent. */
export interface Wishes {
  language: string;
  timeZone: string | null;
  choices: Record<string, string>;
  absence: Absence | null;
}

/** What one hears of, in the order in which it is shown. */
export const EVENTS: Record<string, string> = {
  'task-offered': 'A task my team can take', 'task-assigned': 'A task assigned to me', 'task-reminder': 'A task due soon',
  'task-overdue': 'An overdue task', 'task-escalated': 'An escalated task', 'task-lapsed': 'A task ended without an answer',
  'task-released': 'A task available again',
  'report-due': 'A report due', 'evaluation-published': 'An evaluation published by a committee',
  'recommendations-joined': 'Recommendations that joined a follow-up', 'document-dates-corrected': 'Dates of a document corrected',
  'request-received': 'My request received', 'request-decided': 'A decision on my request', 'request-withdrawn': 'A request withdrawn',
  'report-accepted': 'A report accepted', 'amendment-decided': 'A decision on my amendment', 'case-closed': 'A case closed', 'case-cancelled': 'A case cancelled',
  'due-date-moved': 'A due date of mine moved', 'person-mentioned': 'A comment that mentions me', 'clarification-answered': 'An answer to my question',
  'intake-finished': 'An intake finished', 'intake-refused': 'An uploaded file that could not be read',
  'handed-over': 'Cases handed over to me', 'handed-away': 'My cases handed over to somebody else',
  'deputy-asked': 'Somebody asks me to stand in', 'deputy-declined': 'My deputy declines', 'deputy-left': 'My deputy leaves'
};

/** How one hears of it. */
const CHOICES: Record<string, string> = {
  immediate: 'immediately', soon: 'in the morning, or immediately if due within three days', digest: 'in the daily summary', none: 'not at all'
};

/** What can wait for the morning as long as it is not due soon. */
const SOON = ['task-offered', 'task-assigned', 'report-due'];

/** How one may hear of an event: the choices and their names. */
export function choicesOf(event: string): [string, string][] {
  return Object.entries(CHOICES).filter(([choice]) => choice !== 'soon' || SOON.includes(event));
}

const OF_THE_DEPUTY: Record<Answer, (person: string) => string> = {
  asked: person => `${person} has not answered yet. Nothing is handed over before they agree.`,
  agreed: person => `${person} agreed to stand in.`,
  declined: person => `${person} declined to stand in. Your tasks stay with you: name somebody else.`
};

const OF_ONESELF: Record<Answer, string> = {
  asked: 'You have not answered yet.', agreed: 'You agreed. Their tasks come to you during these days.',
  declined: 'You declined. Their tasks stay with them.'
};

/** What one's own deputy said, and that they are away as well; empty where nobody is named. */
export function saidByTheDeputy({ absence }: Preferences): string {
  return absence ? [OF_THE_DEPUTY[absence.answer](absence.deputy), absence.note ?? ''].join(' ').trim() : '';
}

/** What somebody asks, and what one answered. */
export function askedOf(asked: StandIn): string {
  return `For ${asked.name} (${asked.person}), from ${asked.from} until ${asked.until}. ${OF_ONESELF[asked.answer]}`;
}

/** A refusal with all that is wrong. */
export function refusalOf({ message, faults }: { message: string; faults: Fault[] }): string {
  return [message, ...faults.map(fault => `${fault.label}: ${fault.message}`)].join(' ');
}
