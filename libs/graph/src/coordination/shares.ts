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

/** Shares as columns, by object and time; numbers are places in `accounts`, `objects` and `contents`. */
export interface Shares {
  /** In order of their code units, as `objects`. */
  readonly accounts: readonly string[];
  readonly objects: readonly string[];
  /** In no particular order. */
  readonly contents: readonly string[];
  readonly account: Int32Array;
  readonly content: Int32Array;
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
  const [objects, accounts, contents] = [createNames(), createNames(), createNames()];
  const [object, account, content, at]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const row of rows) {
    if (!Number.isFinite(row.at)) throw new RangeError('the time of a share is no number of milliseconds');
    object.push(objects.place(row.object));
    account.push(accounts.place(row.account));
    content.push(contents.place(row.content));
    at.push(row.at);
  }
  const [byObject, byAccount, names] = [objects.sorted(), accounts.sorted(), contents.names()];
  const objectStart = countStarts(object, byObject);
  const order = inOrder(
    { object, account, content, at },
    byObject.place,
    byAccount.place,
    names,
    objectStart,
  );
  const size = order.length;
  const table = { account: new Int32Array(size), content: new Int32Array(size), at: new Float64Array(size) };
  for (let row = 0; row < size; row++) {
    const from = order[row] ?? 0;
    table.account[row] = byAccount.place[account[from] ?? 0] ?? 0;
    table.content[row] = content[from] ?? 0;
    table.at[row] = at[from] ?? 0;
  }
  return {
    ...{ accounts: byAccount.names, objects: byObject.names, contents: names },
    ...{ ...table, objectStart },
  };
}

function createNames() {
  const places = new Map<string, number>();
  return {
    place: (name: string): number => {
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, places.size);
      return places.size - 1;
    },
    names: () => [...places.keys()],
    sorted: () => {
      const names = [...places.keys()].sort();
      const place = new Int32Array(names.length);
      for (let to = 0; to < names.length; to++) place[places.get(names[to] ?? '') ?? 0] = to;
      return { names, place };
    },
  };
}

function countStarts(object: readonly number[], { names, place }: { names: string[]; place: Int32Array }) {
  const starts = new Int32Array(names.length + 1);
  for (const one of object) {
    const to = (place[one] ?? 0) + 1;
    starts[to] = (starts[to] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  return starts;
}

/** Rows by object, then time, then content: a counting sort, and a sort within each object. */
function inOrder(
  rows: Record<'object' | 'account' | 'content' | 'at', readonly number[]>,
  objectPlace: Int32Array,
  accountPlace: Int32Array,
  contents: readonly string[],
  starts: Int32Array,
): Int32Array {
  const next = starts.slice();
  const order = new Int32Array(rows.object.length);
  for (let row = 0; row < order.length; row++) {
    const place = objectPlace[rows.object[row] ?? 0] ?? 0;
    const to = next[place] ?? 0;
    order[to] = row;
    next[place] = to + 1;
  }
  const later = (a: number, b: number): number => {
    const [left, right] = [rows.at[a] ?? 0, rows.at[b] ?? 0];
    if (left !== right) return left - right;
    const [one, other] = [contents[rows.content[a] ?? 0] ?? '', contents[rows.content[b] ?? 0] ?? ''];
    if (one !== other) return one < other ? -1 : 1;
    return (accountPlace[rows.account[a] ?? 0] ?? 0) - (accountPlace[rows.account[b] ?? 0] ?? 0);
  };
  for (let place = 0; place + 1 < starts.length; place++) {
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    if (to - from > 1) order.subarray(from, to).sort(later);
  }
  return order;
}
