import type { Triaged } from './answers';

/** Each reason once, with all recommendations that were refused for it. */
export function byReason(results: Triaged['results']): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  results.filter(result => result.outcome !== 'triaged').forEach(result => {
    const reason = result.message ?? '';
    reasons.set(reason, [...reasons.get(reason) ?? [], result.recommendation ?? 'no longer in the list']);
  });
  return reasons;
}
