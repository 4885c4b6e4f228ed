import type { Designation, DesignationSummary } from '@breakwater/contracts/screening';
import { decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import { aliasStrength } from '@breakwater/names';
import type { Screener } from '../matcher/create-screener.ts';
import type { ScreeningContext } from '../ports.ts';
import { ScreeningError } from '../screening-error.ts';
import { findDesignation, selectSummaries } from '../store/designations.ts';

const DEFAULT_LIMIT = 50;

export interface DesignationWish extends PageQuery {
  /** A name in any script, or how a reference begins. */
  readonly q?: string | undefined;
  readonly list?: string | undefined;
}

/** Designations by name, the likest first, or by reference; all of a list when nothing is looked for. */
export async function findDesignations(
  { storage, screener }: ScreeningContext & { readonly screener: Screener },
  { q = '', list, limit = DEFAULT_LIMIT, cursor }: DesignationWish,
): Promise<Page<DesignationSummary>> {
  const text = q.trim();
  const place = decodeCursor(cursor, { list: /^/, ref: /^/ });
  if (text === '') {
    const after = place && `${place.list} ${place.ref}`;
    const designations = await selectSummaries(storage.db, { list, limit: limit + 1, after });
    return pageOf(designations, limit, (last) => [last.list, last.ref]);
  }
  const matches = screener.screen({ name: text }, { limit, ...(list !== undefined && { lists: [list] }) });
  const ids = matches.map(({ designationId }) => designationId);
  const [byRef, byName] = [
    await selectSummaries(storage.db, { list, ref: text, limit: 10 }),
    ids.length === 0 ? [] : await selectSummaries(storage.db, { ids, limit }),
  ];
  const rank = new Map(ids.map((id, index) => [id, index]));
  const named = byName.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  const seen = new Set(byRef.map(({ id }) => id));
  return { items: [...byRef, ...named.filter(({ id }) => !seen.has(id))].slice(0, limit) };
}

/** A designation with its names' strengths. Throws ScreeningError 404 `designation-not-found`. */
export async function getDesignation({ storage }: ScreeningContext, id: string): Promise<Designation> {
  const found = isId(id) ? await findDesignation(storage.db, id) : undefined;
  if (!found) throw new ScreeningError('designation-not-found', 'There is no designation with this id.', 404);
  const type = found.entry.type === 'person' ? 'person' : 'organisation';
  const strengths = found.entry.names.map(({ text }) => {
    const { strength, reasons } = aliasStrength(text, type);
    return { text, strength, reasons: [...reasons] };
  });
  return { ...found, strengths };
}
