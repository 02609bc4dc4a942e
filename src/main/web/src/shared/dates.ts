const MINUTE_MILLIS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** An instant as people read it, in UTC. */
export function moment(instant: string | Date | null | undefined): string {
  return instant ? new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }) : '';
}

/** The day of an instant, in UTC, or a date. */
export function day(instant: string | null | undefined): string {
  return instant ? new Date(instant).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }) : '';
}

/** How long it is from one instant to another. */
export function span(from: string | Date, until: string | Date): string {
  const minutes = Math.round((new Date(until).getTime() - new Date(from).getTime()) / MINUTE_MILLIS);
  if (minutes < 1) {
    return 'less than a minute';
  }
  if (minutes < HOUR) {
    return `${minutes} min`;
  }
  return minutes < 2 * DAY ? `${Math.round(minutes / HOUR)} h` : `${Math.round(minutes / DAY)} days`;
}
