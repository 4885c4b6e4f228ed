import { codeOf } from '@breakwater/kernel';
import type pg from 'pg';

/** Statements that one connection remembers; what comes after is sent without a name. */
const MOST = 500;
/** SQLSTATE of a plan that no longer fits, since the schema changed under it. */
const PLAN_OUTDATED = '0A000';

type Query = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

/**
 * Lets a connection prepare each statement once: our statements are few and long, and the server would otherwise parse
 * and plan them anew for every batch. After a change of the schema all are prepared again, at the price of one failure.
 */
export function prepareStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as unknown as (...args: readonly unknown[]) => unknown;
  let names = new Map<string, string>();
  let generation = 0;

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known;
    const name = `breakwater_${generation}_${names.size}`;
    names.set(text, name);
    return name;
  }

  const prepared: Query = async (text, values) => {
    const name = nameOf(text);
    try {
      return (await query({ text, values, ...(name !== undefined && { name }) })) as pg.QueryResult;
    } catch (error) {
      if (codeOf(error) === PLAN_OUTDATED) {
        names = new Map();
        generation++;
      }
      throw error;
    }
  };

  // The driver's method has many forms; only that of text and values, which Kysely uses, is taken over.
  client.query = ((...args: readonly unknown[]) => {
    const [text, values] = args;
    const plain = typeof text === 'string' && Array.isArray(values) && values.length > 0 && args.length === 2;
    return plain ? prepared(text, values) : query(...args);
  }) as typeof client.query;
}
