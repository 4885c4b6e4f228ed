import type { DriftState, ModelDrift, ModelSummary } from '@breakwater/contracts/models';
import type { Db } from '@breakwater/storage';
import { getVersion } from '../get-version.ts';
import type { ModelsContext } from '../ports.ts';
import { type DayCounts, purgeDays, selectDays, selectEndDays } from '../store/days.ts';
import { type Bands, stabilityIndex } from './stability-index.ts';

/** The first days of a version are what later ones are held against. */
const REFERENCE_DAYS = 7;
const LATEST_DAYS = 7;
const SHOWN_DAYS = 90;
/** Fewer texts say nothing of shares. */
const LEAST_TEXTS = 200;
const MOVING = 0.1;
const DRIFTED = 0.25;
const KEPT_MS = 400 * 86_400_000;

/**
 * How the bands of a version moved since its first week. Throws ModelsError 404 `model-version-not-found`.
 */
export async function showDrift(context: ModelsContext, model: string, version: number): Promise<ModelDrift> {
  await getVersion(context, model, version);
  const days = await selectDays(context.storage.db, model, version);
  const { reference, state, psi } = driftOf(days);
  const first = days[REFERENCE_DAYS]?.day ?? '';
  return {
    model,
    version,
    state,
    ...(psi !== undefined && { psi }),
    ...(countOf(reference) > 0 && { reference }),
    days: days.slice(-SHOWN_DAYS).map(({ model: _model, version: _version, ...day }) => ({
      ...day,
      ...(psi !== undefined && day.day >= first && { psi: stabilityIndex(reference, day) }),
    })),
  };
}

/** The same of several versions, without their days: for a list. In the order in which they were asked for. */
export async function driftStates(
  db: Db,
  versions: readonly { readonly model: string; readonly version: number }[],
): Promise<ModelSummary['shown']['drift'][]> {
  const all = await selectEndDays(db, versions, Math.max(REFERENCE_DAYS, LATEST_DAYS));
  return versions.map(({ model, version }) => {
    const days = all.filter((day) => day.model === model && day.version === version);
    const { state, psi } = driftOf(days);
    return { state, ...(psi !== undefined && { psi }) };
  });
}

/** Where the latest days are against the first ones; days in between do not matter. */
function driftOf(days: readonly DayCounts[]) {
  const reference = sumOf(days.slice(0, REFERENCE_DAYS));
  const latest = sumOf(days.slice(REFERENCE_DAYS).slice(-LATEST_DAYS));
  const isKnown = countOf(reference) >= LEAST_TEXTS && countOf(latest) >= LEAST_TEXTS;
  const psi = isKnown ? stabilityIndex(reference, latest) : undefined;
  return { reference, psi, state: stateOf(psi) };
}

/** Forgets counts of days that are over for longer than 400 days. */
export function purgeDrift({ storage, clock }: ModelsContext): Promise<number> {
  return purgeDays(storage.db, new Date(clock.now() - KEPT_MS).toISOString().slice(0, 10));
}

function stateOf(psi: number | undefined): DriftState {
  if (psi === undefined) return 'too-little';
  if (psi >= DRIFTED) return 'drifted';
  return psi >= MOVING ? 'moving' : 'steady';
}

function sumOf(days: readonly DayCounts[]): Bands {
  const sum = (pick: (day: DayCounts) => number) => days.reduce((all, day) => all + pick(day), 0);
  return {
    none: sum(({ none }) => none),
    possible: sum(({ possible }) => possible),
    likely: sum(({ likely }) => likely),
  };
}

const countOf = ({ none, possible, likely }: Bands) => none + possible + likely;
