const BLOCKS = '▁▂▃▄▅▆▇█';
const WIDEST = 80;

/**
 * Counts as a line of blocks, the highest of them full: one column a count, or several counts where they are more than fit. A
 * count of nothing is a dot, so that it is told from a small one.
 *
 * @example
 * drawCurve([0, 1, 4, 8]) // => '·▁▄█  0–8'
 * drawCurve([]) // => ''
 */
export function drawCurve(counts: readonly number[]): string {
  if (counts.length === 0) return '';
  const each = Math.ceil(counts.length / WIDEST);
  const columns: number[] = [];
  for (let from = 0; from < counts.length; from += each) {
    columns.push(counts.slice(from, from + each).reduce((sum, count) => sum + count, 0));
  }
  const most = Math.max(...columns);
  const drawn = columns.map((count) => {
    if (count <= 0) return '·';
    return BLOCKS[Math.max(0, Math.ceil((count / most) * BLOCKS.length) - 1)] ?? '';
  });
  return `${drawn.join('')}  0–${Math.round(most * 10) / 10}`;
}
