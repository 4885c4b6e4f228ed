import type { AccountRef } from '@breakwater/contracts';
import type { IncidentMatch, IncidentVariant } from '@breakwater/contracts/incidents';
import { decodeCursor, isId, isInstant, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import { incidentOf } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { type MatchFilter, type ShownMatch, selectMatches } from '../store/matches.ts';
import { selectVariants } from '../store/variants.ts';

const PAGE = 50;
const VARIANTS = 200;

/** Posts that matched, the latest found first, with the job in which each is looked at. */
export async function listMatches(
  context: IncidentsContext,
  id: string,
  { limit = PAGE, cursor, ...filter }: MatchFilter & PageQuery = {},
): Promise<Page<IncidentMatch>> {
  const { db } = context.storage;
  await incidentOf(db, id);
  const after = decodeCursor(cursor, { foundAt: isInstant, eventId: isId });
  const page = pageOf(await selectMatches(db, id, filter, after, limit + 1), limit, (last) => [
    last.foundAt,
    last.eventId,
  ]);
  return { ...page, items: await withAccounts(context, page.items) };
}

async function withAccounts(
  { accounts, review }: IncidentsContext,
  matches: readonly ShownMatch[],
): Promise<IncidentMatch[]> {
  const key = ({ platform, accountId }: AccountRef) => `${platform}\0${accountId}`;
  const refs = [...new Map(matches.map((match) => [key(match), match])).values()].map(
    ({ platform, accountId }) => ({ platform, accountId }),
  );
  const known = await accounts.of(refs);
  const handles = new Map(
    known.map(({ platform, account }) => [key({ platform, accountId: account.id }), account.handle]),
  );
  const jobs = await review.jobsOf(refs);
  return matches.map((match) => {
    const handle = handles.get(key(match));
    const jobId = match.decidedAt === undefined ? jobs.get(key(match)) : undefined;
    return { ...match, ...(handle !== undefined && { handle }), ...(jobId !== undefined && { jobId }) };
  });
}

/** Copies of the same description or file, most copies first. */
export async function listVariants(
  { storage: { db } }: IncidentsContext,
  id: string,
): Promise<IncidentVariant[]> {
  await incidentOf(db, id);
  return selectVariants(db, id, VARIANTS);
}
