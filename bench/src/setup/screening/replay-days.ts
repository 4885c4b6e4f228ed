import { digestOfDigests, entryDigest, readList } from '@breakwater/lists';
import type { ScreeningFixture } from '@breakwater/screening/testing';
import { jsonLines, type MadeEntity, madeEntity } from './made-entities.ts';

/** What a day changed: how many entries. */
export interface DayChange {
  readonly records: number;
  readonly added: number;
  readonly removed: number;
  readonly modified: number;
}

export interface Replay {
  readonly days: number;
  readonly daysWithChange: number;
  readonly deltas: { readonly added: number; readonly removed: number; readonly modified: number };
  readonly entriesAtTheEnd: number;
  /** Days after which the digest by deltas was not that of the entries as a whole file has them. */
  readonly unequalDays: readonly number[];
  /** Reloads of the whole list that changed something, of those that were made. */
  readonly reloads: { readonly made: number; readonly unequal: number };
  readonly slowestDaySeconds: number;
}

const LIST = 'made';
const LIST_SETTINGS = {
  title: 'Made entries',
  authority: 'Nobody',
  sources: [LIST],
  screens: 'none' as const,
};
/** One in so many additions is an entry that was removed before and comes back. */
const COMES_BACK = 20;

/**
 * Replays days on generated entries through the store: a delta a day, after which the digest of the list must be that of
 * its entries read from a whole file; and true reloads of the whole list now and then, which must change nothing.
 */
export async function replayDays(
  { screening, published, clock }: ScreeningFixture,
  days: readonly DayChange[],
  reloads: number,
): Promise<Replay> {
  const current = new Map<string, { entity: MadeEntity; digest: string; revision: number; number: number }>();
  const gone: number[] = [];
  let made = 0;
  const put = async (numbers: readonly (readonly [number: number, revision: number])[]) => {
    const entities = numbers.map(([number, revision]) => madeEntity(number, revision));
    const digests = await digestsOf(entities);
    for (const [at, [number, revision]] of numbers.entries()) {
      const entity = entities[at];
      if (entity) current.set(entity.id, { entity, digest: digests.get(entity.id) ?? '', revision, number });
    }
    return entities;
  };
  const sync = async (format: 'ftm-json' | 'ftm-delta', objects: readonly object[]) => {
    published.set(LIST, jsonLines(objects));
    clock.advance(60_000);
    await screening.lists.put(LIST, { ...LIST_SETTINGS, format }, 'bench');
    return screening.lists.sync(LIST, { by: 'bench' });
  };
  const wholeFile = () => [...current.values()].map(({ entity }) => entity);

  const base = (days[0]?.records ?? 0) - (days[0]?.added ?? 0) + (days[0]?.removed ?? 0);
  await put(Array.from({ length: base }, (_, number) => [number, 0] as const));
  made = base;
  await sync('ftm-json', wholeFile());

  const unequalDays: number[] = [];
  const deltas = { added: 0, removed: 0, modified: 0 };
  let [daysWithChange, slowestDaySeconds, reloaded, unequalReloads] = [0, 0, 0, 0];
  for (const [day, { added, removed, modified }] of days.entries()) {
    const known = [...current.values()];
    const step = Math.max(1, Math.floor(known.length / (removed + modified + 1)));
    const touched = known.filter((_, at) => at % step === day % step).slice(0, removed + modified);
    const leaving = touched.slice(0, removed);
    for (const { entity, number } of leaving) {
      current.delete(entity.id);
      gone.push(number);
    }
    const back = gone
      .splice(0, Math.floor(added / COMES_BACK))
      .filter((number) => !current.has(`made-${number}`));
    const news = Array.from({ length: added - back.length }, () => made++);
    const arriving = await put([...back, ...news].map((number) => [number, 0] as const));
    const changed = await put(
      touched.slice(removed).map(({ number, revision }) => [number, revision + 1] as const),
    );
    const lines = [
      ...leaving.map(({ entity }) => ({ op: 'DEL', entity: { id: entity.id } })),
      ...arriving.map((entity) => ({ op: 'ADD', entity })),
      ...changed.map((entity) => ({ op: 'MOD', entity })),
    ];
    if (lines.length > 0) {
      daysWithChange += 1;
      const start = performance.now();
      const { counts } = await sync('ftm-delta', lines);
      slowestDaySeconds = Math.max(slowestDaySeconds, (performance.now() - start) / 1_000);
      deltas.added += counts.added;
      deltas.removed += counts.removed;
      deltas.modified += counts.changed;
    }
    const { digest } = await screening.lists.get(LIST);
    if (digest !== digestOfDigests([...current.values()].map((one) => one.digest))) unequalDays.push(day);
    const isLast = day === days.length - 1;
    if (isLast || day % Math.ceil(days.length / reloads) === Math.ceil(days.length / reloads) - 1) {
      reloaded += 1;
      if ((await sync('ftm-json', wholeFile())).changed) unequalReloads += 1;
    }
  }
  return {
    days: days.length,
    daysWithChange,
    deltas,
    entriesAtTheEnd: current.size,
    unequalDays,
    reloads: { made: reloaded, unequal: unequalReloads },
    slowestDaySeconds,
  };
}

/** Digests by reference, of entries as the reader of whole files makes them. */
async function digestsOf(entities: readonly MadeEntity[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  if (entities.length === 0) return digests;
  const source = {
    name: 'whole.json',
    async *open() {
      yield Buffer.from(jsonLines(entities));
    },
  };
  for await (const item of readList([source], { format: 'ftm-json' }).items) {
    if (item.kind === 'entry') digests.set(item.entry.ref, entryDigest(item.entry));
  }
  return digests;
}
