import type { IncidentIndicator, IndicatorCheck, NewIndicator } from '@breakwater/contracts/incidents';
import { checkTexts, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { IncidentError } from '../incident-error.ts';
import { incidentOf, lockIn } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { askWithin } from '../rematch/ask-rematch.ts';
import { takeStep, tellChanged } from '../step.ts';
import { insertIndicator, type StoredIndicator, selectByKeys, withHits } from '../store/indicators.ts';
import { checkIndicators, isWrong } from './check-indicators.ts';
import { indicatorKey } from './indicator-key.ts';

/** Who adds indicators, and how. */
export interface Adding {
  readonly by: string;
  /** In a session or not: what a key adds is proposed. */
  readonly person: boolean;
  readonly force?: boolean | undefined;
}

/**
 * Adds indicators. By a person to an active incident they are in force in every process within a minute, and the last day
 * is looked at again; otherwise they are proposed. What is there already stays as it is.
 *
 * Throws IncidentError 404 `incident-not-found`, 409 `incident-state`, 422 `incident-indicator-refused` with the check.
 */
export async function addIndicators(
  context: IncidentsContext,
  id: string,
  indicators: readonly NewIndicator[],
  { by, person, force = false }: Adding,
): Promise<IncidentIndicator[]> {
  indicators.forEach(({ value, reason }, place) => {
    checkTexts({ [`indicators/${place}/value`]: value, [`indicators/${place}/reason`]: reason });
  });
  const { storage } = context;
  await incidentOf(storage.db, id);
  const check = await checkIndicators(context, indicators);
  refuse(check, force && person);
  const all = await storage.work(async (work) => {
    const { status } = await lockIn(work.db, id, ['declared', 'active']);
    const inForce = status === 'active' && person;
    const added = indicators.map((indicator, place): Checked => {
      const faults = check.indicators[place]?.faults ?? [];
      return { indicator, checked: faults.length === 0 ? 'passed' : 'forced', addedBy: by };
    });
    const stored = await storeWithin(context, work, id, { added, by, inForce });
    if (inForce && stored.fresh > 0) {
      tellChanged(work, id);
      await askWithin(context, work, id, {}, 'system');
    }
    return stored.all;
  });
  return withHits(storage.db, id, all);
}

function refuse(check: IndicatorCheck, force: boolean): void {
  const refused = check.indicators.filter(({ faults }) => (force ? isWrong(faults) : faults.length > 0));
  const [first] = refused;
  if (!first) return;
  const [fault] = first.faults;
  throw new IncidentError(
    'incident-indicator-refused',
    `The indicator in place ${first.place} is refused: ${fault?.message ?? 'its check speaks against it'}. ` +
      'Mend it, or add it with force where you are sure.',
    422,
    { pointer: `/indicators/${first.place}`, extra: { check } },
  );
}

/** An indicator with what its check says of it. */
export interface Checked {
  readonly indicator: NewIndicator;
  readonly checked: StoredIndicator['checked'];
  /** Who stands behind it: what its check speaks against is nobody's here. */
  readonly addedBy: string;
}

interface Storing {
  readonly added: readonly Checked[];
  readonly by: string;
  readonly inForce: boolean;
}

/** Stores what was checked; the incident is locked. */
export async function storeWithin(
  { clock, ids, links }: IncidentsContext,
  work: Work,
  incidentId: string,
  { added, by, inForce }: Storing,
): Promise<{ readonly all: StoredIndicator[]; readonly fresh: number }> {
  const at = clock.now();
  const fresh: StoredIndicator[] = [];
  const keys: string[] = [];
  for (const { indicator, checked, addedBy } of added) {
    const { kind, value, platform, reason } = indicator;
    const found = indicatorKey({ kind, value, platform }, links);
    if ('fault' in found) continue;
    keys.push(found.key);
    const stored = await insertIndicator(work.db, {
      id: ids(),
      incidentId,
      kind,
      value,
      ...(platform !== undefined && { platform }),
      key: found.key,
      reason,
      state: inForce ? 'in-force' : 'proposed',
      checked,
      addedBy,
      addedAt: toInstant(at),
      ...(inForce && { inForceBy: by, inForceAt: toInstant(at) }),
    });
    if (stored) fresh.push(stored);
  }
  const detail = { count: fresh.length, kinds: [...new Set(fresh.map(({ kind }) => kind))].sort(), inForce };
  await takeStep(work, incidentId, { by, step: 'indicators-added', at, note: `${fresh.length}`, detail });
  return { all: await selectByKeys(work.db, incidentId, keys), fresh: fresh.length };
}
