// What the program knows of a person's preferences.

import type { Reader } from '../../shared/reader';
import type { Fault } from '../../shared/server';
import { TEXTS } from './texts';

export interface Absence {
  from: string | null;
  until: string | null;
  deputy: string;
}

export interface Preferences {
  language: string;
  timeZone: string | null;
  choices: Record<string, string>;
  absence: Absence | null;
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
  'task-offered': TEXTS.taskOffered, 'task-assigned': TEXTS.taskAssigned, 'task-reminder': TEXTS.taskReminder,
  'task-overdue': TEXTS.taskOverdue, 'task-escalated': TEXTS.taskEscalated, 'task-lapsed': TEXTS.taskLapsed, 'task-released': TEXTS.taskReleased,
  'report-due': TEXTS.reportDue, 'evaluation-published': TEXTS.evaluationPublished,
  'recommendations-joined': TEXTS.recommendationsJoined, 'document-dates-corrected': TEXTS.documentDatesCorrected,
  'request-received': TEXTS.requestReceived, 'request-decided': TEXTS.requestDecided, 'request-withdrawn': TEXTS.requestWithdrawn,
  'report-accepted': TEXTS.reportAccepted, 'amendment-decided': TEXTS.amendmentDecided, 'case-closed': TEXTS.caseClosed, 'case-cancelled': TEXTS.caseCancelled, 'letter-sent': TEXTS.letterSent,
  'committee-report-issued': TEXTS.committeeReportIssued,
  'due-date-moved': TEXTS.dueDateMoved, 'person-mentioned': TEXTS.personMentioned, 'clarification-answered': TEXTS.clarificationAnswered,
  'intake-finished': TEXTS.intakeFinished, 'intake-refused': TEXTS.intakeRefused,
  'handed-over': TEXTS.handedOver, 'handed-away': TEXTS.handedAway,
  'deputy-asked': TEXTS.deputyAsked, 'deputy-declined': TEXTS.deputyDeclined, 'deputy-left': TEXTS.deputyLeft
};

/** How one hears of it. */
const CHOICES: [string, string][] = [['immediate', TEXTS.immediate], ['soon', TEXTS.soon], ['digest', TEXTS.digest], ['none', TEXTS.notAtAll]];

/** What can wait for the morning as long as it is not due soon. */
const SOON = ['task-offered', 'task-assigned', 'report-due'];

/** How one may hear of an event: the choices and their names. */
export function choicesOf(event: string, { word }: Reader): [string, string][] {
  return CHOICES.filter(([choice]) => choice !== 'soon' || SOON.includes(event)).map(([choice, text]) => [choice, word(text)]);
}

/** A refusal with all that is wrong. */
export function refusalOf({ message, faults }: { message: string; faults: Fault[] }): string {
  return [message, ...faults.map(fault => `${fault.label}: ${fault.message}`)].join(' ');
}
