import type { LawPack, PackRequestType } from '@breakwater/contracts/law';
import type { Assessment } from '@breakwater/contracts/orders';
import { makeConflictCard } from '../conflict/conflict-card.ts';
import type { DemandReading, OrderTexts } from '../terms/read-demands.ts';
import { advise, needsOf } from './advise.ts';
import type { OrderContext } from './check-context.ts';
import { checkElements } from './check-elements.ts';
import { conditionsOf } from './conditions.ts';
import type { OrderFacts } from './order-facts.ts';
import { textsOf } from './order-texts.ts';
import { runStandingTests, runTests } from './run-tests.ts';

/** With what orders are read: the packs in force, and what reads their words. */
export interface Reader {
  readonly packs: readonly LawPack[];
  readonly read: ((texts: OrderTexts) => DemandReading) | undefined;
}

/** Checks an order against a request type of a pack: what it lacks, which tests it fails, whose law it meets, what to do. */
export function assessOrder(
  pack: LawPack,
  type: PackRequestType,
  facts: OrderFacts,
  reader: Reader,
): Assessment {
  const context = { ...contextOf(facts, reader, { pack, type }), pack, type };
  const defects = checkElements(context, conditionsOf(facts));
  const tests = runTests(context);
  const advice = advise(defects, tests);
  return {
    pack: pack.pack.id,
    packVersion: pack.pack.version,
    packStatus: pack.pack.status,
    requestType: type.id,
    defects,
    tests,
    conflict: context.conflict,
    advice,
    needs: needsOf(context, tests, advice),
  };
}

/**
 * Checks an order of which no pack knows the law: its words are read and its states compared all the same, and a lawyer looks
 * at it. It is never complied with.
 */
export function assessUnknownLaw(facts: OrderFacts, reader: Reader): Assessment {
  const context = contextOf(facts, reader, undefined);
  const tests = runStandingTests(context);
  const advice = advise([], tests);
  return { defects: [], tests, conflict: context.conflict, advice, needs: needsOf(context, tests, advice) };
}

function contextOf(
  facts: OrderFacts,
  { packs, read }: Reader,
  law: { readonly pack: LawPack; readonly type: PackRequestType } | undefined,
): OrderContext {
  const { form } = facts;
  const country = facts.authority?.country ?? form.authority?.country;
  const { homes = [], homeless = [] } = facts;
  return {
    facts,
    form,
    reading: read?.(textsOf(form)),
    country,
    conflict: makeConflictCard({ form, from: country, homes, homeless, law, packs }),
  };
}
