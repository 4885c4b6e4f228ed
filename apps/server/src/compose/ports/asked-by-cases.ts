import type { CaseFact } from '@breakwater/contracts/casework';
import type { AskedFact } from '@breakwater/ledger';

/** What cases asked of platforms, as the ledger counts it beside other ways. */
export function askedByCases(facts: readonly CaseFact[]): AskedFact[] {
  return facts.map(
    ({ caseId, number, kind, addressee, platforms, issuedAt, answers, onTime, clocks, ...fact }) => ({
      id: caseId,
      what: {
        en: `Case ${number}: of ${fact.asked} items ${fact.gone} gone, ${fact.stillThere} still there, ${fact.refused} refused.`,
        ur: `کیس ${number}: ${fact.asked} میں سے ${fact.gone} ہٹ گئے، ${fact.stillThere} موجود، ${fact.refused} سے انکار۔`,
      },
      names: [addressee, ...platforms],
      at: issuedAt,
      items: {
        asked: fact.asked,
        acknowledged: fact.acknowledged,
        gone: fact.gone,
        stillThere: fact.stillThere,
        refused: fact.refused,
        withGround: fact.grounds.reduce((sum, { count }) => sum + count, 0),
      },
      answered: answers > 0,
      ...(onTime !== undefined && { onTime }),
      clocks: [...clocks],
    }),
  );
}
