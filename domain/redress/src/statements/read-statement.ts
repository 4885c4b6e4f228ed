import type { StatementOfReasons } from '@breakwater/contracts/redress';
import type { Db } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { lockStored, type StoredStatement, selectStatement } from '../store/statements.ts';

/** Statements as users read them: with when each of their actions ended. */
export async function withEndings(
  { review }: RedressContext,
  db: Db,
  stored: readonly StoredStatement[],
): Promise<StatementOfReasons[]> {
  const ids = stored.flatMap(({ covers }) => covers);
  const actions = ids.length === 0 ? [] : await review.actionsById(db, ids);
  const ended = new Map(actions.flatMap(({ id, endedAt }) => (endedAt === undefined ? [] : [[id, endedAt]])));
  return stored.map(({ statement, covers }) => {
    const parts = statement.restriction.parts.map((part) => {
      const endedAt = covers.includes(part.actionId) ? ended.get(part.actionId) : undefined;
      return endedAt === undefined ? part : { ...part, endedAt };
    });
    return { ...statement, restriction: { ...statement.restriction, parts } };
  });
}

export async function findStatement(
  context: RedressContext,
  db: Db,
  id: string,
): Promise<StatementOfReasons | undefined> {
  return readOne(context, db, await selectStatement(db, id));
}

/** The statement, which nobody else withdraws until the transaction ends. */
export async function lockStatement(
  context: RedressContext,
  trx: Db,
  id: string,
): Promise<StatementOfReasons | undefined> {
  return readOne(context, trx, await lockStored(trx, id));
}

async function readOne(
  context: RedressContext,
  db: Db,
  stored: StoredStatement | undefined,
): Promise<StatementOfReasons | undefined> {
  return stored && (await withEndings(context, db, [stored]))[0];
}
