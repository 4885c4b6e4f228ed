import type { IncidentIndicator } from '@breakwater/contracts/incidents';
import { decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import { incidentOf } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { type IndicatorFilter, selectIndicators } from '../store/indicators.ts';

const PAGE = 50;

/** Indicators of an incident, the latest added first. */
export async function listIndicators(
  { storage: { db } }: IncidentsContext,
  id: string,
  { limit = PAGE, cursor, ...filter }: IndicatorFilter & PageQuery = {},
): Promise<Page<IncidentIndicator>> {
  await incidentOf(db, id);
  const after = decodeCursor(cursor, { id: isId })?.id;
  return pageOf(await selectIndicators(db, id, filter, after, limit + 1), limit, (last) => [last.id]);
}
