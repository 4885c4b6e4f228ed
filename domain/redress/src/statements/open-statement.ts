import type { Appeal, StatementOfReasons } from '@breakwater/contracts/redress';
import type { RedressContext } from '../ports.ts';
import { appealsOfStatement } from '../store/appeals.ts';
import { findLinked } from '../store/statement-links.ts';
import { addMonths } from './add-months.ts';
import { hashToken, isToken } from './link-token.ts';
import { findStatement } from './read-statement.ts';
import { appealWindowOver, statementNotFound } from './statement-error.ts';

/** What the user of a link sees. */
export interface OpenedStatement {
  readonly statement: StatementOfReasons;
  /** The latest one against it. */
  readonly appeal?: Appeal;
}

/**
 * What a link opens. It does as long as one can appeal; after an appeal, for as long again from its decision, so that
 * its outcome can be read.
 *
 * @throws RedressError 404 `statement-not-found`; 410 `appeal-window-over`
 */
export async function openStatement(context: RedressContext, token: string): Promise<OpenedStatement> {
  const { db } = context.storage;
  const now = context.clock.now();
  const id = isToken(token) ? await findLinked(db, hashToken(token)) : undefined;
  const statement = id === undefined ? undefined : await findStatement(context, db, id);
  if (!statement) throw statementNotFound();
  const [latest] = await appealsOfStatement(db, statement.id, now);
  const { appealUntil } = statement.redress;
  if (now > (await lastDay(context, appealUntil, latest))) throw appealWindowOver(appealUntil);
  if (!latest) return { statement };
  const { submission: _, ...appeal } = latest;
  return { statement, appeal };
}

async function lastDay(context: RedressContext, appealUntil: string, appeal?: Appeal): Promise<number> {
  const until = Date.parse(appealUntil);
  if (!appeal) return until;
  if (appeal.decidedAt === undefined) return Number.POSITIVE_INFINITY;
  const { appealWindowMonths } = await context.settings(context.storage.db);
  return Math.max(until, addMonths(Date.parse(appeal.decidedAt), appealWindowMonths));
}
