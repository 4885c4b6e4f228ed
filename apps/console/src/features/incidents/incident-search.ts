import type {
  IncidentProposal,
  IncidentState,
  IndicatorKind,
  IndicatorState,
} from '@breakwater/contracts/incidents';
import { oneOf, searchReader, text } from '../../ui/address/search-reader.ts';

export const STATES = [
  'declared',
  'active',
  'closed',
  'debriefed',
  'false-alarm',
] as const satisfies IncidentState[];

/** What the address says of the list of incidents; anything else in it is dropped.
 * @example
 * ```ts
 * readIncidentsSearch({ state: 'active', x: 1 }) // => { state: 'active' }
 * ```
 */
export const readIncidentsSearch = searchReader({ state: oneOf(STATES) });

export const PROPOSAL_STATES = [
  'waiting',
  'accepted',
  'declined',
  'expired',
] as const satisfies IncidentProposal['state'][];

/** What it says of the facts that other installations shared. */
export const readProposalsSearch = searchReader({ state: oneOf(PROPOSAL_STATES), proposal: text });

/** Sections of the page of an incident, in the order in which they are worked with. */
export const INCIDENT_TABS = [
  'situation',
  'indicators',
  'found',
  'newsrooms',
  'report',
  'notices',
  'sharing',
  'debrief',
  'steps',
] as const;
export type IncidentTab = (typeof INCIDENT_TABS)[number];

export const KINDS = ['term', 'link', 'file', 'account', 'text'] as const satisfies IndicatorKind[];
export const INDICATOR_STATES = ['proposed', 'in-force', 'withdrawn'] as const satisfies IndicatorState[];
export const DECIDED = ['waiting', 'decided', 'newsroom'] as const;

/** What it says of the page of an incident: the section, and what its rows are narrowed by.
 * @example
 * ```ts
 * readIncidentSearch({ tab: 'found', variant: 2, kind: 'rumour' }) // => { tab: 'found', variant: 2 }
 * ```
 */
export const readIncidentSearch = searchReader({
  tab: oneOf(INCIDENT_TABS),
  kind: oneOf(KINDS),
  state: oneOf(INDICATOR_STATES),
  platform: text,
  indicator: text,
  variant: numbered,
  stand: oneOf(DECIDED),
});

/** The number of a variant, of which the first is 0. */
function numbered(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
