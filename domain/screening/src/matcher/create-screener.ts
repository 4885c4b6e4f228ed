import type { ScreeningMatch, ScreeningStamp, ScreeningSubject } from '@breakwater/contracts/screening';
import {
  type Alias,
  type AliasMatcher,
  type AnalysedName,
  analyseName,
  compareNames,
  createAliasMatcher,
  createNameIndex,
  holdName,
  restoreNameIndex,
} from '@breakwater/names';
import { createAgreeOnPlace } from '../places/agree-on-place.ts';
import type { Gazetteer } from '../places/create-gazetteer.ts';
import { shippedPlaces } from '../places/shipped-places.ts';
import { aliasesOf } from './aliases-of.ts';
import { tell } from './because.ts';
import type { Designated } from './designated.ts';
import type { Found } from './found.ts';
import { HeldDesignations } from './held-designations.ts';
import { type Holdings, nameType } from './holdings.ts';
import { type IdentifierKey, identifiersOf } from './identifiers.ts';
import { readIndex, writeIndex } from './index-file.ts';
import { isKept } from './is-kept.ts';
import { matchAliases } from './match-aliases.ts';
import { matchIdentifiers } from './match-identifiers.ts';
import { matchNames } from './match-names.ts';
import { MATCHER_VERSION, THRESHOLDS } from './thresholds.ts';

const DEFAULT_LIMIT = 20;
const NO_ALIASES = 'none';

export interface ScreenOptions {
  /** As accounts are screened: only designations that they are screened against, and no common name alone. */
  readonly accountsOnly?: boolean;
  /** Only these lists. */
  readonly lists?: readonly string[] | undefined;
  /** Most matches, the strongest first; 20 when left out. */
  readonly limit?: number | undefined;
}

export interface LookUpOptions extends ScreenOptions {
  /** What comes close below the usual threshold too, after the rest and marked as such. */
  readonly weaker?: boolean | undefined;
}

export interface LookedUp {
  readonly matches: ScreeningMatch[];
  /** Designations that come close below the threshold, in `matches` or not. */
  readonly weaker: number;
  /** Whether more may come close than are there: beyond the limit, or behind names of lists that were not asked for. */
  readonly cut: boolean;
}

/** Holds designations and finds those that a subject may be. */
export interface Screener {
  /** Adds designations, or puts them in place of what they were. */
  put(designated: readonly Designated[]): void;
  remove(ids: readonly string[]): void;
  get(id: string): Designated | undefined;
  size(): number;
  /** Lists of which it holds something. */
  lists(): ReadonlySet<string>;
  /** Matches of a subject, one for each designation, by tier, then score. */
  screen(subject: ScreeningSubject, options?: ScreenOptions): ScreeningMatch[];
  /**
   * As `screen`, for somebody who looks: has common names alone too, says how many come close below the threshold, and has
   * them where asked.
   */
  lookUp(subject: ScreeningSubject, options?: LookUpOptions): LookedUp;
  /** What results are made with at this moment. */
  stamp(): ScreeningStamp;
  /** All that it holds as bytes, to be `kept` by another screener. */
  snapshot(): Uint8Array;
}

export interface ScreenerOptions {
  /** Versions of the lists that are in it. */
  readonly stamp?: () => ScreeningStamp;
  /** A snapshot of another screener, to begin with what that one held. */
  readonly kept?: Uint8Array;
  /** Places by their spellings; those that come with the product when left out. */
  readonly places?: Gazetteer;
}

/** How names are compared once they are candidates. */
const NAME_COMPARISON = {
  analyse: (text: string, type: string) =>
    analyseName(text, type.endsWith('person') ? 'person' : 'organisation'),
  compare: (query: AnalysedName, candidate: AnalysedName) => compareNames(query, candidate).score,
  hold: holdName,
};

/**
 * An index in memory over designations. Pure: what it holds is what it was given. Throws NameIndexError
 * `name-index-snapshot-unreadable` or ScreeningError `index-file-unreadable` for bytes that are no whole snapshot.
 *
 * @example
 * const screener = createScreener();
 * screener.size() // => 0
 * screener.screen({ name: 'Zahir Nadeem' }) // => []
 */
export function createScreener({ stamp = plainStamp, kept, places }: ScreenerOptions = {}): Screener {
  const held = new HeldDesignations();
  const parts = kept && readIndex(kept);
  const names = parts ? restoreNameIndex(parts.names, NAME_COMPARISON) : createNameIndex(NAME_COMPARISON);
  const identifiers = new Map<IdentifierKey, readonly string[]>();
  const agreeOnPlace = createAgreeOnPlace(() => places ?? shippedPlaces());
  let aliases: AliasMatcher | typeof NO_ALIASES | undefined;

  function drop(id: string): void {
    const before = held.get(id);
    if (!before) return;
    held.delete(id);
    for (const index of before.entry.names.keys()) names.remove(nameKey(id, index));
    for (const key of identifiersOf(before.entry)) {
      const others = identifiers.get(key)?.filter((other) => other !== id) ?? [];
      if (others.length > 0) identifiers.set(key, others);
      else identifiers.delete(key);
    }
    aliases = undefined;
  }

  function add(one: Designated): void {
    held.add(one);
    const type = nameType(one.entry.type === 'person' ? 'person' : 'organisation', one.screens);
    for (const [index, { text, kind }] of one.entry.names.entries()) {
      const key = nameKey(one.id, index);
      names.add({ key, entity: one.id, text, type, isPrimary: kind === 'primary' });
    }
    addIdentifiers(one);
    aliases = undefined;
  }

  function addIdentifiers({ id, entry }: Designated): void {
    for (const key of identifiersOf(entry)) {
      const ids = identifiers.get(key) ?? [];
      if (!ids.includes(id)) identifiers.set(key, [...ids, id]);
    }
  }

  if (parts) for (const one of held.addBytes(parts.designations)) addIdentifiers(one);

  const aliasMatcher = () => {
    if (aliases === undefined) {
      const names: Alias[] = [];
      for (const one of held.presentable()) names.push(...aliasesOf(one));
      aliases = names.length === 0 ? NO_ALIASES : createAliasMatcher(names);
    }
    return aliases === NO_ALIASES ? undefined : aliases;
  };

  const get = (id: string) => held.get(id);

  function find(
    subject: ScreeningSubject,
    { accountsOnly = false, lists, limit = DEFAULT_LIMIT }: ScreenOptions,
    least: number,
    onCrowded: () => void = () => undefined,
  ): Found[] {
    if (held.size === 0) return [];
    const only = lists && new Set(lists);
    const holdings: Holdings = {
      names,
      accountsOnly,
      identifiers,
      agreeOnPlace,
      least,
      aliases: aliasMatcher,
      get,
      admits: ({ screens, list }) => (!accountsOnly || screens) && (!only || only.has(list)),
      ofSomeLists: only !== undefined,
      onCrowded,
    };
    const hard = matchIdentifiers(holdings, subject);
    const organisations = matchAliases(holdings, subject);
    const persons = matchNames(holdings, subject, { hard, organisations, limit });
    return [...hard, ...organisations, ...persons];
  }

  return {
    put(designated) {
      for (const one of designated) {
        drop(one.id);
        add(one);
      }
    },
    remove(ids) {
      for (const id of ids) drop(id);
    },
    get,
    size: () => held.size,
    lists: () => held.lists(),
    screen(subject, options = {}) {
      const found = find(subject, options, THRESHOLDS.recorded);
      return told(strongest(options.accountsOnly ? found.filter(isKept) : found), options);
    },
    lookUp(subject, options = {}) {
      let isCrowded = false;
      const found = find(subject, options, THRESHOLDS.weaker, () => {
        isCrowded = true;
      });
      const all = strongest(found);
      const usual = all.filter(({ band }) => band === undefined);
      const asked = options.weaker ? all : usual;
      const matches = told(asked, options);
      return {
        matches,
        weaker: all.length - usual.length,
        cut: isCrowded || matches.length < asked.length,
      };
    },
    stamp,
    snapshot: () => writeIndex({ names: names.snapshot(), designations: held.toBytes() }),
  };
}

const nameKey = (id: string, index: number) => `${id}#${index}`;

function plainStamp(): ScreeningStamp {
  return { matcher: MATCHER_VERSION, thresholds: { ...THRESHOLDS }, lists: [] };
}

function told(found: readonly Found[], { limit = DEFAULT_LIMIT }: ScreenOptions): ScreeningMatch[] {
  return found.slice(0, limit).map((match) => ({ ...match, ...tell(match) }));
}

/** One match for each designation, the strongest first and those below the threshold last. */
function strongest(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const known = best.get(one.designationId);
    if (!known || order(one, known) < 0) best.set(one.designationId, one);
  }
  return [...best.values()].sort(order);
}

function order(a: Found, b: Found): number {
  if (a.band !== b.band) return a.band === undefined ? -1 : 1;
  if (a.tier !== b.tier) return a.tier < b.tier ? -1 : 1;
  const score = (b.score ?? 1) - (a.score ?? 1);
  return score !== 0 ? score : a.designationId < b.designationId ? -1 : 1;
}
