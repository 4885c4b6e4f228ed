/** Longest word that is measured; the tables below are sized for it. */
const MAX_LENGTH = 48;
const WIDTH = MAX_LENGTH + 1;
const cells = new Uint8Array(WIDTH * WIDTH);
for (let index = 0; index <= MAX_LENGTH; index += 1) {
  cells[index] = index;
  cells[index * WIDTH] = index;
}

/**
 * Letters to add, drop, change or swap with their neighbour to make one word of another (optimal string alignment), or
 * `limit + 1` where it takes more than `limit` or a word has more than 48 letters. The table is kept: no allocation.
 *
 * @example
 * ```ts
 * editDistance('marcon', 'macron', 2) // => 1
 * editDistance('orchid', 'willow', 2) // => 3
 * ```
 */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (a === b) return 0;
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH || Math.abs(a.length - b.length) > limit) return over;
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1);
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = cellCost(a, b, row, column, letter);
      cells[row * WIDTH + column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return over;
  }
  return Math.min(cells[a.length * WIDTH + b.length] ?? over, over);
}

function cellCost(a: string, b: string, row: number, column: number, letter: number): number {
  const at = row * WIDTH + column;
  const other = b.charCodeAt(column - 1);
  const above = (cells[at - WIDTH] ?? 0) + 1;
  const left = (cells[at - 1] ?? 0) + 1;
  const diagonal = (cells[at - WIDTH - 1] ?? 0) + (letter === other ? 0 : 1);
  let cost = Math.min(above, left, diagonal);
  if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other) {
    cost = Math.min(cost, (cells[at - 2 * WIDTH - 2] ?? 0) + 1);
  }
  return cost;
}
