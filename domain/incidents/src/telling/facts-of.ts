import { INCIDENT_PROTOCOL, type IncidentFacts } from '@breakwater/contracts/incidents';
import type { StoredIncident } from '../store/incidents.ts';
import type { StoredIndicator } from '../store/indicators.ts';

/** An incident in the format that is exchanged: no person of ours is named in it. */
export function factsOf(
  incident: StoredIncident,
  indicators: readonly StoredIndicator[],
  declaredBy: string,
): IncidentFacts {
  const { id, title, summary, happenedAt, declaredAt, trigger, entities, jurisdictions } = incident;
  return {
    id,
    protocol: INCIDENT_PROTOCOL,
    title,
    summary,
    happenedAt,
    declaredAt,
    declaredBy,
    trigger,
    entities,
    jurisdictions,
    threatToLife: incident.threatToLife,
    indicators: indicators.map(({ kind, value, platform, reason, addedAt }) => ({
      kind,
      value,
      ...(platform !== undefined && { platform }),
      reason,
      addedAt,
    })),
    status: incident.status,
    expiresAt: incident.expiresAt,
  };
}
