import { address } from '../server';
import type { Person } from './person';
import { TEXTS } from './texts';

/** A place of the program that the header leads to. */
export type PlaceName = 'home' | 'tasks' | 'programme' | 'fundReports' | 'drafts' | 'calendar' | 'preferences' | 'absence' | 'help' | 'letters' | 'handOver' | 'people';

interface Place {
  name: PlaceName;
  path: string;
  /** The teams that it is for; all where none is named. */
  groups?: readonly string[];
}

const ADMINISTRATORS = 'camunda-admin';
const HEADQUARTERS = ['manager', 'secretariat', 'finance', 'task-force'];
const PLACES: readonly Place[] = [
  { name: 'home', path: 'camunda/app/tasklist/default/#/home' },
  { name: 'tasks', path: 'camunda/app/tasklist/default/#/' },
  { name: 'programme', path: 'casework/programme/' },
  { name: 'fundReports', path: 'casework/fund-reports/', groups: [...HEADQUARTERS, 'country-team', 'resident-coordinator', ADMINISTRATORS] },
  { name: 'drafts', path: 'camunda/app/tasklist/default/#/drafts' },
  { name: 'calendar', path: 'camunda/app/tasklist/default/#/calendar' },
  { name: 'preferences', path: 'casework/preferences/' },
  { name: 'absence', path: 'casework/absence/' },
  { name: 'help', path: 'casework/help/' },
  { name: 'letters', path: 'casework/letters/', groups: ['secretariat', 'ohchr-desk', 'manager', ADMINISTRATORS] },
  { name: 'handOver', path: 'casework/hand-over/', groups: ['manager', ADMINISTRATORS] },
  { name: 'people', path: 'casework/people/', groups: [ADMINISTRATORS] }
];

/** The places for a person, with their English names and addresses. */
export function placesFor(person: Person | null): { name: PlaceName; text: string; href: string }[] {
  return PLACES.filter(({ groups }) => !groups || person?.groups.some(group => groups.includes(group)))
    .map(({ name, path }) => ({ name, text: TEXTS[name], href: address(path) }));
}
