import type { Copy, JobResolution } from '@breakwater/contracts/review';
import type { Storage } from '@breakwater/storage';
import { sql } from 'kysely';
import type { ShownContent } from '../ports.ts';
import { aReview, type ReviewFixture } from './review-fixture.ts';
import { anId } from './verdict.ts';

export const COPIED_TEXT = 'Bring everybody to the old pier tonight, the gate will be open';
export const REMOVE_ORIGINAL: JobResolution = {
  decision: 'violation',
  policy: 'terrorism',
  actions: [
    { action: 'remove-content', contentId: 'original' },
    { action: 'limit-account', for: 'P7D' },
  ],
  reason: 'It calls to an attack.',
};
const BY = 'staff:amina';

/** Review of content by `author` that is called `original`, and of what passes it on. */
export interface CopiedContent {
  readonly fixture: ReviewFixture;
  /** What is known to pass it on; a test may take it away. */
  known: Copy[] | undefined;
  readonly contents: Map<string, ShownContent>;
  /** Something that passes the original on; what it says is what the original does, where nothing else is given. */
  aCopy(contentId: string, changes?: Partial<Copy>, text?: string): Copy;
  /** Decides on the original; gives the id of the decision. */
  decide(resolution?: JobResolution): Promise<string>;
  /** Lets a decision hold for all copies; gives the id of the run once it is through. */
  spread(decisionId: string): Promise<string>;
  /** Works until nothing is left. */
  work(): Promise<void>;
  /** Accounts and states of the jobs about copies. */
  statesOf(): Promise<string[]>;
  /** What the platform was told of actions, from the n-th message on. */
  told(since?: number): string[];
  reset(): Promise<void>;
}

export function copiedContent(storage: Storage): CopiedContent {
  const contents = new Map<string, ShownContent>();
  const fixture = aReview(storage, {
    copies: { copiesOf: async (_content, { limit }) => world.known?.slice(0, limit) },
    contentsOf: async (_db, _platform, ids) =>
      new Map(
        ids.flatMap((id): [string, ShownContent][] => {
          const shown = contents.get(id);
          return shown ? [[id, shown]] : [];
        }),
      ),
  });
  const { review } = fixture;
  const world: CopiedContent = {
    fixture,
    known: [],
    contents,
    aCopy(contentId, changes = {}, text: string | undefined = COPIED_TEXT) {
      const copy: Copy = {
        platform: 'harbour',
        accountId: `by-${contentId}`,
        contentId,
        how: 'near-copy',
        likeness: 0.97,
        at: fixture.clock.now(),
        eventId: anId(),
        ...changes,
      };
      world.known?.push(copy);
      contents.set(contentId, { files: [], ...(text !== undefined && { text }) });
      return copy;
    },
    async decide(resolution = REMOVE_ORIGINAL) {
      const id = await fixture.claimed(BY, { accountId: 'author', contentId: 'original' });
      return (await review.jobs.resolve(id, BY, resolution)).decisionId ?? '';
    },
    async spread(decisionId) {
      const { token } = await review.copies.preview(decisionId, { by: BY, escalated: false });
      const { id } = await review.copies.start(decisionId, { token, by: BY, reason: 'The same.' });
      await world.work();
      return id;
    },
    async work() {
      while ((await review.bulk.work(10_000)) > 0);
    },
    async statesOf() {
      const { rows } = await sql<{ line: string }>`
        select account_id || ' ' || state as line from review_jobs where account_id <> 'author'
        order by account_id, created_at`.execute(storage.db);
      return rows.map(({ line }) => line);
    },
    told: (since = 0) =>
      fixture.sent.slice(since).map(({ type, payload }) => {
        const { kind, contentId = 'account' } = payload as { kind: string; contentId?: string };
        return `${type} ${kind} ${contentId}`;
      }),
    async reset() {
      world.known = [];
      contents.clear();
      contents.set('original', { text: COPIED_TEXT, files: [] });
      await fixture.reset();
      await sql`truncate bulk_runs, removed_files cascade`.execute(storage.db);
    },
  };
  return world;
}
