import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById } from '../../scalar.ts';
import { STATEMENT_STATES, StatementOfReasons, StatementView } from '../statement.ts';

const Query = pageQuery(
  {
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
    decision: Type.Optional(Type.String({ maxLength: 40 })),
    state: Type.Optional(Type.Enum([...STATEMENT_STATES])),
  },
  { maximum: 500 },
);

/** Statements of reasons, for staff; users have a page of their own, `/s/<token>`. */
export const statementOperations = operations('redress', {
  statements: {
    method: 'GET',
    path: '/v1/statements',
    permission: 'statements.read',
    onRead: 'statements.read',
    platform: 'query',
    summary: 'Statements of reasons, newest first',
    query: Query,
    answers: { 200: pageOf(StatementOfReasons) },
  },
  statement: {
    method: 'GET',
    path: '/v1/statements/:id',
    permission: 'statements.read',
    onRead: 'statement.read',
    platform: 'answer',
    summary: 'A statement of reasons, also as the user reads it',
    params: ById,
    answers: { 200: StatementView },
  },
  renewStatementLink: {
    method: 'POST',
    path: '/v1/statements/:id/link',
    permission: 'decisions.undo',
    onChange: 'statement.link',
    summary: 'Make another link to a statement, for a user who lost theirs',
    description:
      'Who holds a link can appeal in the name of the user: give it to nobody else. Links are kept as hashes; ' +
      'this answer is the only place where it stands.',
    params: ById,
    answers: { 200: Type.Object({ link: Type.String() }) },
  },
});
