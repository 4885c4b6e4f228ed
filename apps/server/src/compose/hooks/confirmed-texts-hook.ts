import type { EventRecord } from '@breakwater/contracts';
import type { Decision } from '@breakwater/contracts/review';
import type { Detection } from '@breakwater/detection';
import type { StoredEvents } from '@breakwater/intake';
import type { DecisionHook } from '@breakwater/review';
import type { Db } from '@breakwater/storage';

/** Decisions under these confirm texts; one about spam does not. */
const POLICIES = /^terrorism\//;

/** Where texts are read and kept. */
export interface ConfirmedTextParts {
  readonly eventsIn: (db: Db) => Pick<StoredEvents, 'contentById'>;
  readonly confirmed: Pick<Detection['confirmed'], 'add' | 'withdraw'>;
}

/**
 * Content that people decided to be a violation of a policy on terrorism is recognised from then on, and no longer once the
 * decision is undone, rejected or overturned on appeal: in the unit in which that happens. Only content that the
 * decision acts on counts: one about an account as a whole says of none of its posts that it breaks the policy.
 */
export function confirmedTextsHook({ eventsIn, confirmed }: ConfirmedTextParts): DecisionHook {
  return {
    async onDecided(_context, work, { decision }) {
      if (!confirmsTexts(decision)) return;
      const { id: decisionId, platform, accountId, decidedAt, actions } = decision;
      const contentIds = [...new Set(actions.flatMap(({ contentId }) => contentId ?? []))];
      if (contentIds.length === 0) return;
      const records = await eventsIn(work.db).contentById(platform, contentIds);
      const texts = [...records.values()]
        .filter(({ event }) => event.account.id === accountId)
        .flatMap((record) => textOf(record) ?? []);
      const kept = { decisionId, platform, accountId, decidedAt: Date.parse(decidedAt), texts };
      await confirmed.add(work, kept);
    },
    async onUndone(_context, work, { decision }) {
      await confirmed.withdraw(work, decision.id);
    },
  };
}

function textOf({ event }: EventRecord): string | undefined {
  return 'content' in event && event.content && 'text' in event.content ? event.content.text : undefined;
}

function confirmsTexts({ decision, outcome, policy = '' }: Decision): boolean {
  return (
    decision === 'violation' && (outcome === 'final' || outcome === 'confirmed') && POLICIES.test(policy)
  );
}
