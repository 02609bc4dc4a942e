import type { Result } from './answers';

/** Each reason once, with all plans that were refused for it. @param gone what a plan is called that is there no more */
export function byReason(results: readonly Result[], gone: string): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  results.filter(result => result.outcome === 'refused').forEach(({ message, followUp }) => {
    const reason = message ?? '';
    reasons.set(reason, [...reasons.get(reason) ?? [], followUp ?? gone]);
  });
  return reasons;
}
