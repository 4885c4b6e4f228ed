import type { IncidentIndicator } from '@breakwater/contracts/incidents';
import { checkTexts, isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { IncidentError } from '../incident-error.ts';
import { checkPersonal, lockIn } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { askWithin } from '../rematch/ask-rematch.ts';
import { takeStep, tellChanged } from '../step.ts';
import {
  lockIndicator,
  putIndicatorInForce,
  type StoredIndicator,
  withHits,
  withdrawIndicator as writeWithdrawn,
} from '../store/indicators.ts';
import { checkIndicators, isWrong } from './check-indicators.ts';

/**
 * Puts an indicator in force that a key, another installation or somebody before the confirmation has proposed. It is
 * checked as it would be if it were added now.
 *
 * Throws IncidentError 404 `incident-indicator-not-found`, 409 `incident-state`, `incident-indicator-state`, 422
 * `incident-indicator-refused`.
 */
export async function putInForce(
  context: IncidentsContext,
  id: string,
  indicatorId: string,
  { by, force = false }: { readonly by: string; readonly force?: boolean | undefined },
): Promise<IncidentIndicator> {
  checkPersonal(by);
  const { storage, clock } = context;
  const seen = await storage.work(async (work) => {
    await lockIn(work.db, id, ['active']);
    return lockOne(work.db, id, indicatorId);
  });
  const { kind, value, platform, reason } = seen;
  const check = await checkIndicators(context, [
    { kind, value, reason, ...(platform !== undefined && { platform }) },
  ]);
  const faults = check.indicators[0]?.faults ?? [];
  if (force ? isWrong(faults) : faults.length > 0)
    throw new IncidentError(
      'incident-indicator-refused',
      `The indicator is refused: ${faults[0]?.message}. Put it in force with force where you are sure.`,
      422,
      { extra: { check } },
    );
  const changed = await storage.work(async (work) => {
    await lockIn(work.db, id, ['active']);
    const now = clock.now();
    const { state } = await lockOne(work.db, id, indicatorId);
    if (state !== 'proposed') throw wrongIndicatorState(state);
    const checked = faults.length === 0 ? 'passed' : 'forced';
    await putIndicatorInForce(work.db, indicatorId, { by, at: now, checked });
    const detail = { indicator: indicatorId, checked };
    await takeStep(work, id, { by, step: 'indicator-in-force', at: now, detail });
    tellChanged(work, id);
    await askWithin(context, work, id, {}, 'system');
    return lockOne(work.db, id, indicatorId);
  });
  return shown(context, id, changed);
}

/**
 * Withdraws an indicator. What it matched stays to be looked at; nothing new matches it within a minute.
 *
 * Throws IncidentError 404 `incident-indicator-not-found`, 409 `incident-indicator-state`.
 */
export async function withdrawIndicator(
  context: IncidentsContext,
  id: string,
  indicatorId: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<IncidentIndicator> {
  checkTexts({ reason });
  const changed = await context.storage.work(async (work) => {
    await lockIn(work.db, id, ['declared', 'active']);
    const { state } = await lockOne(work.db, id, indicatorId);
    if (state === 'withdrawn') throw wrongIndicatorState(state);
    const at = context.clock.now();
    await writeWithdrawn(work.db, indicatorId, { by, at, because: reason });
    const detail = { indicator: indicatorId };
    await takeStep(work, id, { by, step: 'indicator-withdrawn', at, note: reason, detail });
    tellChanged(work, id);
    return lockOne(work.db, id, indicatorId);
  });
  return shown(context, id, changed);
}

async function lockOne(trx: Db, id: string, indicatorId: string): Promise<StoredIndicator> {
  const found = isId(indicatorId) ? await lockIndicator(trx, id, indicatorId) : undefined;
  if (!found)
    throw new IncidentError(
      'incident-indicator-not-found',
      'The incident has no indicator with this id.',
      404,
    );
  return found;
}

function wrongIndicatorState(state: string): IncidentError {
  return new IncidentError(
    'incident-indicator-state',
    `The indicator is ${state} already: load it again.`,
    409,
  );
}

async function shown(
  { storage }: IncidentsContext,
  id: string,
  one: StoredIndicator,
): Promise<IncidentIndicator> {
  const [indicator] = await withHits(storage.db, id, [one]);
  if (!indicator) throw new Error('an indicator that was changed is gone');
  return indicator;
}
