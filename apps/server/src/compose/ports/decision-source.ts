import type { EventRecord } from '@breakwater/contracts';
import type { Decision } from '@breakwater/contracts/review';
import type { StoredEvents } from '@breakwater/intake';
import { itemsOf } from '@breakwater/kernel';
import type { DecidedText, DecisionSource } from '@breakwater/models';
import type { Redress } from '@breakwater/redress';
import type { Review } from '@breakwater/review';

const PAGE = 200;
/** Of a job the latest texts: those that the person saw first. */
const MOST_TEXTS = 5;

/** What people decided is read from these. */
export interface DecisionParts {
  readonly review: Pick<Review, 'decisions' | 'jobs'>;
  readonly redress: Pick<Redress, 'appeals'>;
  readonly events: Pick<StoredEvents, 'eventsByIds' | 'contentById'>;
}

/** Decisions with the texts that they were about, latest first: what models learn from. */
export function createDecisionSource(parts: DecisionParts): DecisionSource {
  return {
    async *read({ from, to }) {
      const overturned = await overturnedDecisions(parts.redress);
      const { decisions } = parts.review;
      for await (const decision of itemsOf((cursor) => decisions.list({ limit: PAGE, cursor }))) {
        if (from !== undefined && Date.parse(decision.decidedAt) < Date.parse(from)) return;
        if (to !== undefined && Date.parse(decision.decidedAt) >= Date.parse(to)) continue;
        // That an order asked for something says nothing about the text.
        if (decision.decision === 'ordered') continue;
        if (decision.outcome === 'final' || decision.outcome === 'confirmed')
          yield decidedText(parts, decision, overturned);
      }
    },
  };
}

async function overturnedDecisions({ appeals }: Pick<Redress, 'appeals'>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const decided = itemsOf((cursor) => appeals.list({ state: 'decided', limit: PAGE, cursor }));
  for await (const { outcome, decisionId } of decided)
    if (outcome === 'overturned' && decisionId !== undefined) found.add(decisionId);
  return found;
}

async function decidedText(
  parts: DecisionParts,
  decision: Decision,
  overturned: ReadonlySet<string>,
): Promise<DecidedText> {
  const { id, platform, accountId, policy, undoneAt } = decision;
  const records = await recordsOf(parts, decision);
  return {
    decisionId: id,
    platform,
    accountId,
    reviewer: decision.decidedBy,
    at: decision.decidedAt,
    violation: decision.decision === 'violation',
    ...(policy !== undefined && { policy }),
    overturned: overturned.has(id),
    undone: undoneAt !== undefined,
    texts: records.flatMap((record) => {
      const text = textOf(record);
      return text === '' ? [] : [{ eventId: record.id, text }];
    }),
  };
}

/** The content that the decision acted on, or else what led to its job; of the account itself and of nobody else. */
async function recordsOf(
  { review, events }: DecisionParts,
  { jobId, platform, accountId, actions }: Decision,
): Promise<readonly EventRecord[]> {
  const contentIds = actions.flatMap(({ contentId }) => contentId ?? []);
  const named = contentIds.length > 0 ? await events.contentById(platform, contentIds) : new Map();
  const found: readonly EventRecord[] =
    named.size > 0 ? [...named.values()] : await events.eventsByIds(await eventIdsOf(review, jobId));
  return found.filter(({ event }) => event.account.id === accountId);
}

async function eventIdsOf({ jobs }: Pick<Review, 'jobs'>, jobId: string): Promise<string[]> {
  return (await jobs.evidence(jobId)).slice(0, MOST_TEXTS).map(({ eventId }) => eventId);
}

/** What somebody wrote: of content its text, of an account what it says of itself. */
function textOf({ event, account }: EventRecord): string {
  if (event.type === 'report.created' || event.type === 'content.deleted') return '';
  if ('content' in event) return event.content.text ?? '';
  return event.type === 'account.created' || event.type === 'account.updated'
    ? [account.displayName, account.bio].filter((part) => part !== undefined).join('\n')
    : '';
}
