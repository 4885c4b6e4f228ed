import type {
  AskedCounts,
  LedgerOverview,
  Matter,
  MatterEntry,
  Meeting,
  PlatformStanding,
} from '@breakwater/contracts/ledger';
import { toInstant } from '@breakwater/kernel';
import { standingEntries } from '../matters/standing-entries.ts';
import { dayOf } from '../matters/zone-days.ts';
import type { LedgerLaw } from '../ports.ts';
import { type AskedFact, platformOf } from './asked-fact.ts';
import { namedNetworks } from './named-networks.ts';
import { nextRung } from './next-rung.ts';

/** What the page is made of. */
export interface OverviewParts {
  /** Matters that are not closed, with their entries. */
  readonly matters: readonly Matter[];
  readonly meetings: readonly Meeting[];
  readonly asked: readonly AskedFact[];
}

/** Days of matters without one of their own, and meetings that belong to none. */
const NO_ZONE = 'UTC';

/** Platforms side by side: nothing of it is stored, and nothing is ranked. */
export function makeOverview(law: LedgerLaw, parts: OverviewParts, now: number): LedgerOverview {
  const { matters } = parts;
  const named = [...new Set(matters.map(({ platform }) => platform))];
  const asked = parts.asked.map((fact) => ({ ...fact, platform: platformOf(fact, named) }));
  const platforms = [...new Set([...named, ...asked.map(({ platform }) => platform)])].sort();
  return {
    at: toInstant(now),
    platforms: platforms.map((platform) => standingOf(law, platform, { ...parts, asked }, now)),
    networks: namedNetworks(matters),
  };
}

interface Placed extends OverviewParts {
  readonly asked: readonly (AskedFact & { readonly platform: string })[];
}

function standingOf(law: LedgerLaw, platform: string, parts: Placed, now: number): PlatformStanding {
  const matters = parts.matters.filter((one) => one.platform === platform);
  const asked = parts.asked.filter((one) => one.platform === platform);
  const ids = new Set(matters.map(({ id }) => id));
  const entries = matters.flatMap((matter) =>
    standingEntries(matter.entryList).entries.map((entry) => ({ matter, entry })),
  );
  return {
    platform,
    asked: countsOf(asked),
    clocks: clocksOf(asked, now),
    insufficient: entries
      .filter(({ entry }) => entry.type === 'assessed-insufficient')
      .sort(byLatest)
      .map(({ matter, entry }) => ({
        matterId: matter.id,
        entryId: entry.id,
        day: dayOf(Date.parse(entry.at), matter.timezone),
        why: entry.text,
      })),
    meetings: parts.meetings
      .filter(({ matterId }) => matterId !== undefined && ids.has(matterId))
      .map(({ id, title, at, day, matterId }) => {
        const zone = matters.find((matter) => matter.id === matterId)?.timezone ?? NO_ZONE;
        return { id, title, at, day: day ?? dayOf(Date.parse(at), zone) };
      }),
    matters: matters.map((matter) => {
      const { id, title, authorityName, state, instrument } = matter;
      const types = new Set(standingEntries(matter.entryList).entries.map(({ type }) => type));
      const next = nextRung(law.pack(instrument)?.escalationLadder ?? [], matter, types);
      return { id, title, authorityName, state, ...(next && { next }) };
    }),
    networks: [...new Set(entries.flatMap(({ entry }) => entry.network ?? []))].sort(),
  };
}

function byLatest(a: { readonly entry: MatterEntry }, b: { readonly entry: MatterEntry }): number {
  return Date.parse(b.entry.at) - Date.parse(a.entry.at);
}

function countsOf(asked: readonly AskedFact[]): AskedCounts {
  const sum = (of: (fact: AskedFact) => number) => asked.reduce((total, fact) => total + of(fact), 0);
  return {
    letters: asked.length,
    items: sum(({ items }) => items.asked),
    acknowledged: sum(({ items }) => items.acknowledged),
    gone: sum(({ items }) => items.gone),
    stillThere: sum(({ items }) => items.stillThere),
    refused: sum(({ items }) => items.refused),
    open: asked.filter(({ answered }) => !answered).length,
  };
}

function clocksOf(asked: readonly AskedFact[], now: number): PlatformStanding['clocks'] {
  const clocks = new Map<string, PlatformStanding['clocks'][number]>();
  for (const { label, art, dueAt } of asked.flatMap((fact) => fact.clocks)) {
    const key = `${art}\0${label.en}`;
    const before = clocks.get(key) ?? { label, art, open: 0, overdue: 0 };
    const first = before.nextDueAt !== undefined && before.nextDueAt < dueAt ? before.nextDueAt : dueAt;
    const isOver = Date.parse(dueAt) <= now;
    clocks.set(key, {
      ...before,
      open: before.open + 1,
      overdue: before.overdue + Number(isOver),
      nextDueAt: first,
    });
  }
  return [...clocks.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
}
