import type { StatementOfReasons, StatementView } from '@breakwater/contracts/redress';
import { bind, type Page } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { selectStated } from '../store/statements.ts';
import { listStatements, type StatementQuery, viewStatement } from './list-statements.ts';
import { type OpenedStatement, openStatement } from './open-statement.ts';
import { renewLink } from './renew-link.ts';
import { settleStatementDuties } from './settle-duties.ts';

/** Statements of reasons. Each function is documented at the use-case of its name. */
export interface Statements {
  list(query?: StatementQuery): Promise<Page<StatementOfReasons>>;
  get(id: string): Promise<StatementView>;
  /** For the user, by the token of a link. */
  open(token: string): Promise<OpenedStatement>;
  renewLink(id: string, by: string): Promise<string>;
  settleDuties(): Promise<number>;
  /** Whose users were given reasons for decisions, and when. */
  statedFor(db: Db, decisionIds: readonly string[]): ReturnType<typeof selectStated>;
}

export function createStatements(context: RedressContext): Statements {
  return {
    ...bind(context, {
      list: listStatements,
      get: viewStatement,
      open: openStatement,
      renewLink,
      settleDuties: settleStatementDuties,
    }),
    statedFor: selectStated,
  };
}
