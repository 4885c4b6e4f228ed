import { codeOf } from '@breakwater/kernel';
import { type PGlite, parse, protocol } from '@electric-sql/pglite';
import type { PGlite as QueriedPglite } from 'kysely';

/** Statements that are remembered; what comes after is prepared for one use. */
const MOST = 500;
/** SQLSTATE of a plan that no longer fits, since the schema changed under it. */
const PLAN_OUTDATED = '0A000';
const CHANGES_SCHEMA = /^\s*(?:alter|create|drop)\b/i;
const { serialize } = protocol;

/** A statement that the engine knows by a name. */
interface Prepared {
  readonly name: string;
  /** Type of each parameter. */
  readonly types: readonly number[];
}

type Query = (
  text: string,
  values?: unknown[],
) => Promise<{ rows: never[]; affectedRows?: number; fields: [] }>;

/**
 * Lets the engine in this process read each statement once, and sends what belongs to one use of it at once. The engine's own
 * `query` has it read, described and planned at every use, one message after the other: for a batch of events that took as
 * long as half of what the statements do.
 */
export function withPreparedStatements(pglite: PGlite): QueriedPglite {
  let known = new Map<string, Prepared>();
  let names = 0;

  const send = (...messages: readonly Uint8Array[]) =>
    pglite.execProtocolStream(Buffer.concat([...messages, serialize.sync()]), { syncToFs: false });

  async function forgetAll(): Promise<void> {
    known = new Map();
    await send(serialize.query('deallocate all'));
  }

  async function prepare(text: string): Promise<Prepared> {
    const found = known.get(text);
    if (found) return found;
    const name = known.size < MOST ? `breakwater_${names++}` : '';
    const described = await send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }));
    const made = { name, types: parse.parseDescribeStatementResults(described) };
    if (name !== '') known.set(text, made);
    return made;
  }

  async function use({ name, types }: Prepared, values: readonly unknown[]) {
    const written = values.map((value, at) => {
      if (value === null || value === undefined) return null;
      return pglite.serializers[types[at] ?? 0]?.(value) ?? String(value);
    });
    const bind = serialize.bind({ statement: name, values: written });
    const answered = await send(bind, serialize.describe({ type: 'P' }), serialize.execute({}));
    return parse.parseResults(answered, pglite.parsers)[0];
  }

  const query: Query = (text, values = []) =>
    pglite.runExclusive(async () => {
      try {
        const result = await use(await prepare(text), values);
        if (CHANGES_SCHEMA.test(text)) await forgetAll();
        return (result ?? { rows: [], fields: [] }) as Awaited<ReturnType<Query>>;
      } catch (error) {
        if (codeOf(error) === PLAN_OUTDATED) known = new Map();
        throw error;
      }
    });

  return {
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
    close: () => pglite.close(),
    query: async (text, values) => {
      const result = await query(text, values);
      await pglite.syncToFs();
      return result;
    },
    transaction: async (work) =>
      (await pglite.transaction((trx) =>
        work({
          query: async (text, values) => {
            if (trx.closed) throw new Error('the transaction is closed');
            return query(text, values);
          },
          rollback: () => trx.rollback(),
        }),
      )) as never,
  };
}
