/**
 * Weights of least squares with a ridge, by Cholesky's decomposition of the normal equations. The first number of a row is
 * taken for the constant and not drawn to 0.
 *
 * @example
 * Array.from(fitRidge([[1, 0], [1, 1], [1, 2]], [1, 3, 5], 1e-9), (weight) => Math.round(weight)) // => [1, 2]
 */
export function fitRidge(
  rows: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
  ridge: number,
): Float64Array {
  const width = rows[0]?.length ?? 0;
  const square = new Float64Array(width * width);
  const right = new Float64Array(width);
  rows.forEach((row, at) => {
    for (let i = 0; i < width; i++) {
      const value = row[i] ?? 0;
      right[i] = (right[i] ?? 0) + value * (targets[at] ?? 0);
      for (let j = 0; j <= i; j++)
        square[i * width + j] = (square[i * width + j] ?? 0) + value * (row[j] ?? 0);
    }
  });
  for (let i = 0; i < width; i++)
    square[i * width + i] = (square[i * width + i] ?? 0) + (i === 0 ? 1e-9 : ridge);
  decompose(square, width);
  for (let i = 0; i < width; i++) {
    let sum = right[i] ?? 0;
    for (let j = 0; j < i; j++) sum -= (square[i * width + j] ?? 0) * (right[j] ?? 0);
    right[i] = sum / (square[i * width + i] ?? 1);
  }
  for (let i = width - 1; i >= 0; i--) {
    let sum = right[i] ?? 0;
    for (let j = i + 1; j < width; j++) sum -= (square[j * width + i] ?? 0) * (right[j] ?? 0);
    right[i] = sum / (square[i * width + i] ?? 1);
  }
  return right;
}

/** In place: the lower half becomes its Cholesky factor. */
function decompose(square: Float64Array, width: number): void {
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = square[i * width + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (square[i * width + k] ?? 0) * (square[j * width + k] ?? 0);
      square[i * width + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (square[j * width + j] ?? 1);
    }
  }
}
