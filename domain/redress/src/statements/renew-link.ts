import { isId, toInstant } from '@breakwater/kernel';
import type { RedressContext } from '../ports.ts';
import { insertLink } from '../store/statement-links.ts';
import { selectStatement } from '../store/statements.ts';
import { linkTo } from './link-to.ts';
import { hashToken, makeToken } from './link-token.ts';
import { statementNotFound } from './statement-error.ts';

/**
 * Makes another link to a statement, for a user who lost theirs; earlier ones still work. Who holds a link can appeal
 * in the name of the user: it is on record who asked for it.
 *
 * @throws RedressError 404 `statement-not-found`
 */
export function renewLink(context: RedressContext, id: string, by: string): Promise<string> {
  return context.storage.work(async (work) => {
    const statement = isId(id) ? (await selectStatement(work.db, id))?.statement : undefined;
    if (!statement) throw statementNotFound();
    const token = makeToken();
    await insertLink(work.db, hashToken(token), statement.id, toInstant(context.clock.now()));
    const settings = await context.settings(work.db);
    work.record({ actor: by, action: 'statement.link-made', subject: id, detail: {} });
    return linkTo(context, settings, `s/${token}`);
  });
}
