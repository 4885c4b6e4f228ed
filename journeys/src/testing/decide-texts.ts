import type { JobResolution } from '@breakwater/contracts/review';
import type { EmptySite, Person } from './open-site.ts';

/** Long enough for a test. */
const LEASE_MS = 3_600_000;

/** What an account posted, and what people decided on it. */
export interface DecidedAccount {
  readonly id: string;
  readonly texts: readonly string[];
  readonly resolution: JobResolution;
}

const EVERYTHING = `ruleset: everything
version: 1
rules:
  - id: everything
    title: Everything is looked at
    mode: live
    policy: platform
    when: event.type == "content.created"
    because: It was posted
    quota: 100000
    breaker: { share: 1, over: 1000 }
    then: [{ action: queue, scope: account, queue: default }]
`;

/**
 * Has posts looked at and decided: a rule sends every one before people, who decide account by account. Gives the ids of
 * the decisions, in the order of the accounts.
 */
export async function decideTexts(
  site: EmptySite,
  accounts: readonly DecidedAccount[],
  reviewers: readonly Person[],
): Promise<string[]> {
  const { review } = site.breakwater;
  const asked = [
    await site.ask('/v1/rules', { method: 'PUT', body: { source: EVERYTHING } }),
    await site.ask('/v1/events?wait=10000', { body: accounts.flatMap(postsOf) }),
  ];
  for (const { status, body } of asked) if (status >= 300) throw new Error(JSON.stringify(body));
  const decisions: string[] = [];
  for (const [at, { id, resolution }] of accounts.entries()) {
    const [job] = (await review.jobs.list({ account: id, limit: 1 })).items;
    const by = `staff:${reviewers[at % reviewers.length]?.id ?? ''}`;
    if (!job) throw new Error(`There is no job about ${id}.`);
    await review.jobs.claim({ by, id: job.id, leaseMs: LEASE_MS });
    decisions.push((await review.jobs.resolve(job.id, by, resolution)).decisionId ?? '');
  }
  return decisions;
}

function postsOf({ id, texts }: DecidedAccount) {
  return texts.map((text, at) => ({
    id: `${id}-${at}`,
    type: 'content.created',
    at: new Date().toISOString(),
    platform: 'harbour',
    account: { id, handle: id.replaceAll('-', '_') },
    content: { id: `p-${id}-${at}`, kind: 'post', text },
  }));
}
