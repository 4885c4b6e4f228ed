import type { CaseClock, CaseSummary, CaseworkCase } from '@breakwater/contracts/casework';
import { decodeCursor, isId, type Page, type PageQuery, pageOf, toInstant } from '@breakwater/kernel';
import { type ClockFacts, clockFacts } from '../clocks/clock-facts.ts';
import { computeClocks } from '../clocks/compute-clocks.ts';
import { nextClock } from '../clocks/next-clock.ts';
import type { CaseworkContext } from '../ports.ts';
import { selectAnswers } from '../store/answers.ts';
import { type CaseFilter, selectCases } from '../store/cases.ts';
import { selectSendings } from '../store/sendings.ts';
import { caseOf } from './lock-case.ts';
import { showLetters } from './show-letters.ts';

const PAGE = 50;

export interface CaseQuery extends PageQuery, Omit<CaseFilter, 'overdueAt'> {
  readonly overdue?: boolean | undefined;
}

/** Cases, what is overdue first; those that are over come last. */
export async function listCases(context: CaseworkContext, query: CaseQuery = {}): Promise<Page<CaseSummary>> {
  const { limit = PAGE, cursor, overdue = false, addresseeId, ...filter } = query;
  if (addresseeId !== undefined && !isId(addresseeId)) return { items: [] };
  const { storage, clock, law } = context;
  const now = clock.now();
  const after = decodeCursor(cursor, { id: isId })?.id;
  const wanted = { ...filter, addresseeId, ...(overdue && { overdueAt: toInstant(now) }) };
  const page = pageOf(await selectCases(storage.db, wanted, after, limit + 1), limit, ({ id }) => [id]);
  const facts = await clockFacts(storage.db, page.items);
  const inUse = law();
  return {
    ...page,
    items: page.items.flatMap(({ id }) => {
      const found = facts.get(id);
      return found ? [summaryOf(context, found, computeClocks(inUse, found, now))] : [];
    }),
  };
}

/** A case in full; its items are a list of their own. Throws CaseworkError 404 `case-not-found`. */
export async function getCase(context: CaseworkContext, id: string): Promise<CaseworkCase> {
  const { storage, clock, law } = context;
  const { db } = storage;
  const one = await caseOf(db, id);
  const facts = (await clockFacts(db, [one])).get(id);
  if (!facts) throw new Error('a case that was read has no facts');
  const clocks = computeClocks(law(), facts, clock.now());
  const { dueWish, asked, issuedBy, closedBy, closedBecause } = one;
  const version = one.instrument === undefined ? undefined : law().pack(one.instrument)?.pack.version;
  return {
    ...summaryOf(context, facts, clocks),
    reason: one.reason,
    ...(asked !== undefined && { asked }),
    ...(dueWish !== undefined && { dueAt: dueWish }),
    language: one.language,
    ...(version !== undefined && { packVersion: version }),
    createdBy: one.createdBy,
    ...(issuedBy !== undefined && { issuedBy }),
    ...(closedBy !== undefined && { closedBy }),
    ...(closedBecause !== undefined && { closedBecause }),
    clocks,
    pauses: [...one.pauses],
    letters: await showLetters(db, one),
    sendings: await selectSendings(db, id),
    answers: await selectAnswers(db, id),
  };
}

function summaryOf({ law }: CaseworkContext, facts: ClockFacts, clocks: readonly CaseClock[]): CaseSummary {
  const { one, items, insufficient } = facts;
  const { instrument, requestType, issuedAt, closedAt } = one;
  const kind =
    instrument === undefined || requestType === undefined
      ? undefined
      : law().requestType(instrument, requestType)?.kind;
  const due = nextClock(clocks);
  const { caseId: _c, heardOf: _o, heardAt: _h, goneAt: _g, ...counts } = items;
  return {
    id: one.id,
    number: one.number,
    kind: one.kind,
    state: one.state,
    addresseeId: one.addresseeId,
    addresseeName: one.addresseeName,
    reference: one.reference,
    ...(instrument !== undefined && { instrument }),
    ...(requestType !== undefined && { requestType }),
    ...(kind !== undefined && { requestKind: kind }),
    emergency: one.emergency,
    counts,
    insufficient,
    ...(due && { due }),
    createdAt: one.createdAt,
    ...(issuedAt !== undefined && { issuedAt }),
    ...(closedAt !== undefined && { closedAt }),
  };
}
