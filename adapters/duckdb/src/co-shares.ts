import {
  type CoShareEngine,
  type CoShareOptions,
  type CoShares,
  DEFAULT_CO_SHARES,
  type Shares,
  WINDOWS_MS,
} from '@breakwater/graph';
import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER } from '@duckdb/node-api';

const CHUNK = 2_048;

export interface DuckdbOptions {
  /** What it may use of memory before it goes to disk, e.g. `2GB`; of DuckDB's choice when left out. */
  readonly memoryLimit?: string;
  /** Folder for what does not fit. */
  readonly spillFolder?: string;
}

/**
 * Pairs of accounts by DuckDB, for windows that are too large for one process to sweep in passing: the same answer as
 * `countCoShares`, from a join of each share with those that follow it, on all cores and with room on disk.
 *
 * @example
 * ```text
 * const engine = createCoShareEngine({ memoryLimit: '2GB' });
 * const pairs = await engine(toShares(rows), {});
 * ```
 */
export function createCoShareEngine(options: DuckdbOptions = {}): CoShareEngine {
  return async (shares, asked) => {
    const { memoryLimit, spillFolder } = options;
    const instance = await DuckDBInstance.create(':memory:', {
      ...(memoryLimit !== undefined && { memory_limit: memoryLimit }),
      ...(spillFolder !== undefined && { temp_directory: spillFolder }),
    });
    const connection = await instance.connect();
    try {
      await load(connection, shares);
      return await count(connection, shares, { ...DEFAULT_CO_SHARES, ...asked });
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

async function load(connection: DuckDBConnection, shares: Shares): Promise<void> {
  await connection.run('create table shares (place integer, object integer, account integer, moment double)');
  const appender = await connection.createAppender('shares');
  const types = [INTEGER, INTEGER, INTEGER, DOUBLE];
  let object = 0;
  for (let from = 0; from < shares.at.length; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, shares.at.length - from) }, (_, at) => from + at);
    const objects = rows.map((row) => {
      while (row >= (shares.objectStart[object + 1] ?? 0)) object++;
      return object;
    });
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns([
      rows,
      objects,
      rows.map((row) => shares.account[row] ?? 0),
      rows.map((row) => shares.at[row] ?? 0),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Of each pair and object the closest two rows; the first of those where several are as close, as the sweep has it. */
const CLOSEST = `
  create table closest as
  select object, a, b, nearest.gap as gap, nearest.earlier as earlier, nearest.later as later
  from (
    select x.object, least(x.account, y.account) as a, greatest(x.account, y.account) as b,
      min({'gap': y.moment - x.moment, 'earlier': x.place, 'later': y.place}) as nearest
    from (select *, unnest([place // $neighbours, place // $neighbours + 1]) as bucket from shares) x
    join (select *, place // $neighbours as bucket from shares) y using (object, bucket)
    where y.place > x.place and y.place <= x.place + $neighbours and y.moment - x.moment <= $widest
      and x.account <> y.account
    group by 1, 2, 3
  )`;

const windowOf = (gap: string): string =>
  `case ${WINDOWS_MS.slice(0, -1)
    .map((window, at) => `when ${gap} <= ${window} then ${at}`)
    .join(' ')} else ${WINDOWS_MS.length - 1} end`;

async function count(
  connection: DuckDBConnection,
  shares: Shares,
  { minObjects, maxNeighbours }: Required<CoShareOptions>,
): Promise<CoShares> {
  await connection.run(CLOSEST, { neighbours: maxNeighbours, widest: WINDOWS_MS.at(-1) ?? 0 });
  const pairsOfObject = await perObject(connection, shares);
  const [first, second, object, window, earlier, later] = await columns(
    connection,
    `select a, b, object, ${windowOf('gap')} as near, earlier, later
    from closest semi join (select a, b from closest group by a, b having count(*) >= ${minObjects}) using (a, b)
    order by a, b, object`,
  );
  const a: number[] = [];
  const b: number[] = [];
  const start: number[] = [];
  for (const [entry, one] of (first ?? []).entries()) {
    const other = second?.[entry] ?? 0;
    if (a.at(-1) === one && b.at(-1) === other) continue;
    a.push(one);
    b.push(other);
    start.push(entry);
  }
  return {
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    start: Int32Array.from([...start, first?.length ?? 0]),
    object: Int32Array.from(object ?? []),
    window: Uint8Array.from(window ?? []),
    earlier: Int32Array.from(earlier ?? []),
    later: Int32Array.from(later ?? []),
    pairsOfObject,
  };
}

async function perObject(connection: DuckDBConnection, shares: Shares): Promise<Float64Array> {
  const [object, window, pairs] = await columns(
    connection,
    `select object, ${windowOf('gap')} as near, count(*)::integer from closest group by 1, 2 order by 1, 2`,
  );
  const counts = new Float64Array(shares.objects.length * WINDOWS_MS.length);
  for (const [at, one] of (object ?? []).entries())
    for (let wider = window?.[at] ?? 0; wider < WINDOWS_MS.length; wider++) {
      const place = one * WINDOWS_MS.length + wider;
      counts[place] = (counts[place] ?? 0) + (pairs?.[at] ?? 0);
    }
  return counts;
}

/** Columns of whole numbers. */
async function columns(connection: DuckDBConnection, query: string): Promise<number[][]> {
  const reader = await connection.runAndReadAll(query);
  return reader.getColumnsJS().map((column) => column.map(Number));
}
