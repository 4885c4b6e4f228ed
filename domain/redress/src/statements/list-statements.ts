import type { StatementOfReasons, StatementState, StatementView } from '@breakwater/contracts/redress';
import {
  checkTexts,
  decodeCursor,
  isId,
  isInstant,
  type Page,
  type PageQuery,
  pageOf,
} from '@breakwater/kernel';
import type { RedressContext } from '../ports.ts';
import { selectStatements } from '../store/statements.ts';
import { findPersonalData } from './find-personal-data.ts';
import { findStatement, withEndings } from './read-statement.ts';
import { renderBoth } from './render-statement.ts';
import { statementNotFound } from './statement-error.ts';

const PAGE = 50;

export interface StatementQuery extends PageQuery {
  readonly platform?: string;
  readonly account?: string;
  readonly decision?: string;
  readonly state?: StatementState;
}

/** Statements of reasons, newest first. */
export async function listStatements(
  context: RedressContext,
  query: StatementQuery = {},
): Promise<Page<StatementOfReasons>> {
  const { platform = null, account = null, decision, state = null, limit = PAGE, cursor } = query;
  checkTexts({ platform, account });
  if (decision !== undefined && !isId(decision)) return { items: [] };
  const before = decodeCursor(cursor, { at: isInstant, id: isId });
  const filter = { platform, account, decision: decision ?? null, state, before, limit: limit + 1 };
  const { db } = context.storage;
  const statements = await withEndings(context, db, await selectStatements(db, filter));
  return pageOf(statements, limit, ({ issuedAt, id }) => [issuedAt, id]);
}

/** A statement with its words in every language. Throws RedressError 404 `statement-not-found`. */
export async function viewStatement(context: RedressContext, id: string): Promise<StatementView> {
  const statement = isId(id) ? await findStatement(context, context.storage.db, id) : undefined;
  if (!statement) throw statementNotFound();
  return { statement, rendered: renderBoth(statement), warnings: findPersonalData(statement.facts) };
}
