import type { Telling } from '@breakwater/contracts/orders';
import type { DecisionPreview } from '@breakwater/contracts/review';
import { bind } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import { type Appeals, createAppeals } from './appeals/create-appeals.ts';
import type { Decided, DecisionHook, Previewed, Undone } from './decision-hook.ts';
import { createNotices, type Notices } from './notices/create-notices.ts';
import { noticeHook } from './notices/notice-hook.ts';
import type { RedressContext } from './ports.ts';
import { createStatements, type Statements } from './statements/create-statements.ts';
import { moveHeld } from './statements/move-held.ts';
import { statementHook } from './statements/statement-hook.ts';

/** What users are told and can do about decisions: statements of reasons, appeals, and notices of illegal content. */
export interface Redress {
  readonly statements: Statements;
  readonly appeals: Appeals;
  readonly notices: Notices;
  /** What follows from decisions, in their unit of work. What throws stops the decision. */
  readonly follow: {
    decided(work: Work, event: Decided): Promise<void>;
    undone(work: Work, event: Undone): Promise<void>;
    preview(db: Db, request: Previewed): Promise<DecisionPreview>;
    /** What users are told of an order changed: reasons that are held move with it. */
    retold(work: Work, orderId: string, telling: Telling, by: string): Promise<void>;
  };
}

/** What follows from decisions, in this order: first who was decided about, then who gave notice. */
const HOOKS: readonly DecisionHook[] = [statementHook, noticeHook];

/**
 * Opens redress on a storage.
 *
 * @example
 * ```text
 * const redress = createRedress({ storage, clock, ids, deliver: webhooks.enqueue, settings, review });
 * const { statement } = await redress.statements.open(token);
 * await redress.appeals.lodge(token, { text: 'It is a poem.', submission: 'form-1' });
 * ```
 */
export function createRedress(context: RedressContext): Redress {
  return {
    statements: createStatements(context),
    appeals: createAppeals(context),
    notices: createNotices(context),
    follow: {
      async decided(work, event) {
        for (const { onDecided } of HOOKS) await onDecided(context, work, event);
      },
      async undone(work, event) {
        for (const { onUndone } of HOOKS) await onUndone(context, work, event);
      },
      async preview(db, request) {
        let { preview } = request;
        for (const { onPreview } of HOOKS) preview = await onPreview(context, db, { ...request, preview });
        return preview;
      },
      ...bind(context, { retold: moveHeld }),
    },
  };
}
