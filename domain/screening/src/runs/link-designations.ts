import type { DesignationEntry } from '@breakwater/contracts/screening';
import { bearersOf } from '../matcher/bearers-of.ts';
import { birthOf } from '../matcher/corroborate.ts';
import type { Screener } from '../matcher/create-screener.ts';
import type { ScreeningContext } from '../ports.ts';
import { findIndexed, type IndexedDesignation } from '../store/designations.ts';
import {
  findStated,
  findStating,
  type NewLink,
  selectLinks,
  writeEntities,
  writeLinks,
} from '../store/links.ts';
import { entitiesOf } from './entities-of.ts';

const AT_ONCE = 500;
/** Least score of names for two entries to be taken for one without the lists saying so. */
const SAME_NAME = 0.95;
/** Most strangers of the name that a birth may agree with by chance. */
const FEW = 1;

/**
 * Finds the same entity on other lists: where a list says so, and where name and birth (of persons) or the whole rare
 * name (of organisations) agree, for entries against terrorism. Entries that hang together are one entity: an account has one case about it.
 */
export async function linkDesignations(
  { storage }: ScreeningContext,
  screener: Screener,
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const part = ids.slice(at, at + AT_ONCE);
    const listed = await findIndexed(storage.db, part);
    const stated = await findStated(
      storage.db,
      listed.flatMap(({ id, entry }) => entry.sameAs.map(({ list, ref }) => ({ id, list, ref }))),
    );
    const stating = await findStating(
      storage.db,
      listed.map(({ id, list, entry }) => ({ id, list, ref: entry.ref })),
    );
    const alike: NewLink[] = [];
    const held = [...screener.lists()];
    for (const [index, one] of listed.entries()) {
      // An installation begins with one list: nothing of it can be on another.
      if (held.every((list) => list === one.list)) continue;
      alike.push(...likeOnOtherLists(screener, one));
      if (index % 16 === 15) await new Promise((resolve) => setImmediate(resolve));
    }
    await storage.transaction((trx) => writeLinks(trx, part, [...stated, ...stating, ...alike]));
  }
  await storage.transaction(async (trx) => writeEntities(trx, entitiesOf(await selectLinks(trx))));
}

function likeOnOtherLists(screener: Screener, { id, list, entry }: IndexedDesignation): NewLink[] {
  const [primary] = entry.names;
  if (!primary || !entry.terrorism || (entry.type !== 'person' && entry.type !== 'organisation')) return [];
  return screener
    .screen({ type: entry.type, name: primary.text }, { limit: 10 })
    .filter((match) => match.list !== list && match.type === entry.type && (match.score ?? 0) >= SAME_NAME)
    .flatMap((match): NewLink[] => {
      const other = screener.get(match.designationId)?.entry;
      if (!other) return [];
      if (entry.type === 'organisation')
        return match.strength.computed === 'strong' && match.strength.official !== 'weak'
          ? [{ a: id, b: match.designationId, basis: 'name' }]
          : [];
      return bornAlike(entry, other, bearersOf(match.evidence))
        ? [{ a: id, b: match.designationId, basis: 'name-and-birth' }]
        : [];
    });
}

function bornAlike(entry: DesignationEntry, other: DesignationEntry, namesakes: number): boolean {
  return entry.births.some(({ date }) => {
    if (date === undefined) return false;
    const birth = birthOf({ born: date }, other);
    return typeof birth === 'object' && namesakes * birth.chance <= FEW;
  });
}
