import { CONTENT_EVENTS } from '@breakwater/contracts';
import type { FieldType, SignalDescriptor, SignalValue } from '@breakwater/contracts/detection';
import type { IncidentMatchFound } from './incident-index.ts';

const TYPE: FieldType = {
  object: 'IncidentMatch',
  fields: {
    count: 'int',
    incidents: { list: 'string' },
    titles: { list: 'string' },
    kinds: { list: 'string' },
    awareness: 'bool',
    hits: {
      list: {
        object: 'IncidentHit',
        fields: { incident: 'string', indicator: 'string', kind: 'string', label: 'string' },
      },
    },
  },
};

/** What rules read of incidents under way. */
export const INCIDENT_SIGNAL: SignalDescriptor = {
  id: 'incident.match',
  title:
    'What the content meets of the indicators of incidents under way, and whether it is let through as news',
  cost: 'cheap',
  reads: CONTENT_EVENTS,
  type: TYPE,
};

const LISTED = 100;

/**
 * The value of the signal for what a post meets. `awareness` only where every incident that it meets lets it through.
 *
 * @example
 * ```ts
 * incidentValue([]).known && incidentValue([]).value.count // => 0
 * ```
 */
export function incidentValue(found: readonly IncidentMatchFound[]): SignalValue {
  const hits = found.flatMap((one) => one.hits.map((hit) => ({ ...hit, incident: one.incident })));
  const listed = hits.slice(0, LISTED);
  return {
    known: true,
    value: {
      count: hits.length,
      incidents: found.map(({ incident }) => incident.id),
      titles: found.map(({ incident }) => incident.title),
      kinds: [...new Set(hits.map(({ indicator }) => indicator.kind))],
      awareness: found.length > 0 && found.every(({ awareness }) => awareness),
      hits: listed.map(({ indicator, incident, evidence }) => ({
        incident: incident.id,
        indicator: indicator.id,
        kind: indicator.kind,
        label: evidence.label ?? '',
      })),
    },
    evidence: listed.map(({ evidence }) => evidence),
  };
}
