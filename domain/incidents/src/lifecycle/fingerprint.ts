import { canonical, sha256 } from '@breakwater/kernel';
import type { StoredIncident } from '../store/incidents.ts';
import type { StoredIndicator } from '../store/indicators.ts';

/** What a confirmation binds: all that was declared, until when, and what comes into force by it. */
export function fingerprintOf(incident: StoredIncident, proposed: readonly StoredIndicator[]): string {
  const { id, title, summary, happenedAt, trigger, reason, entities, jurisdictions, threatToLife } = incident;
  const { declaredBy, expiresAt } = incident;
  const indicators = proposed
    .map(({ kind, key, checked }) => `${kind} ${checked} ${key}`)
    .sort((a, b) => (a < b ? -1 : 1));
  return sha256(
    canonical({
      id,
      title,
      summary,
      happenedAt,
      trigger,
      reason,
      entities,
      jurisdictions,
      threatToLife,
      declaredBy,
      expiresAt,
      indicators,
    }),
  );
}
