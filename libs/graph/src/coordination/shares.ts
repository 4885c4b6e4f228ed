/** One account passed one object on. */
export interface Share {
  /** What is shared: a link, a file, a text, the target of a reply. */
  readonly object: string;
  readonly account: string;
  /** The post or message in which; the same object when it is shared as itself. */
  readonly content: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Shares as columns, by object and time; numbers are places in `accounts` and `objects`. */
export interface Shares {
  /** In order of their code units, as `objects`. */
  readonly accounts: readonly string[];
  readonly objects: readonly string[];
  readonly account: Int32Array;
  readonly content: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: Float64Array;
  /** Where the shares of an object begin, by its place; one more than there are objects. */
  readonly objectStart: Int32Array;
}

/**
 * Puts shares in columns, in an order of their own, so that the order of the rows makes no difference to anything that is
 * made of them.
 *
 * @throws RangeError for a time that is no number
 * @example
 * ```ts
 * const shares = toShares([
 *   { object: 'link', account: 'b', content: '2', at: 1_000 },
 *   { object: 'link', account: 'a', content: '1', at: 500 },
 * ]);
 * shares.accounts // => ['a', 'b']
 * [...shares.account] // => [0, 1]
 * ```
 */
export function toShares(rows: Iterable<Share>): Shares {
  const given = Array.isArray(rows) ? (rows as readonly Share[]) : [...rows];
  // Read once from first to last: the rows are far apart in memory when they are taken in another order.
  const [times, contents] = [Float64Array.from(given, ({ at }) => at), given.map(({ content }) => content)];
  if (!times.every(Number.isFinite)) throw new RangeError('the time of a share is no number of milliseconds');
  const objects = placesOf(given, 'object');
  const accounts = placesOf(given, 'account');
  const objectStart = countStarts(objects.of, objects.names.length);
  const order = inOrder({ object: objects.of, account: accounts.of, at: times, contents }, objectStart);
  const [account, at] = [new Int32Array(order.length), new Float64Array(order.length)];
  const content = new Array<string>(order.length);
  for (let row = 0; row < order.length; row++) {
    const from = order[row] ?? 0;
    account[row] = accounts.of[from] ?? 0;
    at[row] = times[from] ?? 0;
    content[row] = contents[from] ?? '';
  }
  return { accounts: accounts.names, objects: objects.names, account, content, at, objectStart };
}

/** Names in order, and for each row the place of its name among them. */
function placesOf(rows: readonly Share[], column: 'object' | 'account'): { names: string[]; of: Int32Array } {
  const first = new Map<string, number>();
  const of = Int32Array.from(rows, (row) => {
    const name = row[column];
    const known = first.get(name);
    if (known !== undefined) return known;
    first.set(name, first.size);
    return first.size - 1;
  });
  const names = [...first.keys()].sort();
  const place = new Int32Array(names.length);
  for (let to = 0; to < names.length; to++) place[first.get(names[to] ?? '') ?? 0] = to;
  for (let row = 0; row < of.length; row++) of[row] = place[of[row] ?? 0] ?? 0;
  return { names, of };
}

function countStarts(objectOf: Int32Array, objects: number): Int32Array {
  const starts = new Int32Array(objects + 1);
  for (const object of objectOf) starts[object + 1] = (starts[object + 1] ?? 0) + 1;
  for (let object = 1; object <= objects; object++)
    starts[object] = (starts[object] ?? 0) + (starts[object - 1] ?? 0);
  return starts;
}

/** Rows by object, then time, content and account: a counting sort, and a sort within each object. */
function inOrder(
  rows: { object: Int32Array; account: Int32Array; at: Float64Array; contents: readonly string[] },
  starts: Int32Array,
): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(rows.object.length);
  for (let row = 0; row < order.length; row++) {
    const object = rows.object[row] ?? 0;
    const to = next[object] ?? 0;
    order[to] = row;
    next[object] = to + 1;
  }
  const later = (a: number, b: number): number => {
    const [one, other] = [rows.at[a] ?? 0, rows.at[b] ?? 0];
    if (one !== other) return one - other;
    const [left, right] = [rows.contents[a] ?? '', rows.contents[b] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
    return (rows.account[a] ?? 0) - (rows.account[b] ?? 0);
  };
  for (let object = 0; object + 1 < starts.length; object++) {
    const [from, to] = [starts[object] ?? 0, starts[object + 1] ?? 0];
    if (to - from > 1) order.subarray(from, to).sort(later);
  }
  return order;
}
