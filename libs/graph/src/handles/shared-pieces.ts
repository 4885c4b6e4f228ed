/** A stretch of letters that two handles share: where it begins in each, and how long it is. */
export interface SharedPiece {
  readonly inA: number;
  readonly inB: number;
  readonly length: number;
}

const SHORTEST = 3;
const LONGEST_HANDLE = 128;
let row = new Uint8Array(LONGEST_HANDLE + 1);
let above = new Uint8Array(LONGEST_HANDLE + 1);

/**
 * The stretches of three letters or more that two texts share: the longest, then those beside it on the same side and, since
 * people turn names round, those across (after Ratcliff and Obershelp 1988). No letter is in two of them.
 *
 * @example
 * sharedPieces('velidrustam', 'rustamvelid').map(({ length }) => length) // => [6, 5]
 */
export function sharedPieces(a: string, b: string): SharedPiece[] {
  const pieces: SharedPiece[] = [];
  const [endA, endB] = [Math.min(a.length, LONGEST_HANDLE), Math.min(b.length, LONGEST_HANDLE)];
  const first = collect(a, 0, endA, b, 0, endB, pieces);
  if (first) {
    const [afterA, afterB] = [first.inA + first.length, first.inB + first.length];
    const straight = pieces.length;
    if (straight === 1) {
      collect(a, 0, first.inA, b, afterB, endB, pieces);
      collect(a, afterA, endA, b, 0, first.inB, pieces);
    }
  }
  return pieces;
}

function collect(
  a: string,
  fromA: number,
  toA: number,
  b: string,
  fromB: number,
  toB: number,
  pieces: SharedPiece[],
): SharedPiece | undefined {
  if (toA - fromA < SHORTEST || toB - fromB < SHORTEST) return undefined;
  const piece = longest(a, fromA, toA, b, fromB, toB);
  if (piece.length < SHORTEST) return undefined;
  pieces.push(piece);
  collect(a, fromA, piece.inA, b, fromB, piece.inB, pieces);
  collect(a, piece.inA + piece.length, toA, b, piece.inB + piece.length, toB, pieces);
  return piece;
}

/** The longest common stretch of two ranges; the first of several. */
function longest(a: string, fromA: number, toA: number, b: string, fromB: number, toB: number): SharedPiece {
  let [length, endA, endB] = [0, 0, 0];
  above.fill(0, 0, toB - fromB + 1);
  for (let i = fromA; i < toA; i += 1) {
    const letter = a.charCodeAt(i);
    for (let j = fromB; j < toB; j += 1) {
      const at = j - fromB + 1;
      const run = letter === b.charCodeAt(j) ? (above[at - 1] ?? 0) + 1 : 0;
      row[at] = run;
      if (run > length) [length, endA, endB] = [run, i + 1, j + 1];
    }
    [above, row] = [row, above];
    above[0] = 0;
    row[0] = 0;
  }
  return { inA: endA - length, inB: endB - length, length };
}
