const TOLERANCE = 1e-3;
const NEWTON_STEPS = 8;

/** The problem of one row: steps of Newton's method on the dual variable that is the smaller one. */
export function solveOne(
  alphas: Float64Array,
  at: number,
  { limit, margin, norm }: { readonly limit: number; readonly margin: number; readonly norm: number },
): { moved: number; gradient: number } {
  const isFirst = 0.5 * norm * ((alphas[2 * at + 1] ?? 0) - (alphas[2 * at] ?? 0)) + margin >= 0;
  const chosen = isFirst ? 2 * at : 2 * at + 1;
  const other = isFirst ? 2 * at + 1 : 2 * at;
  const sign = isFirst ? 1 : -1;
  const old = alphas[chosen] ?? 0;
  const slopeAt = (z: number) => norm * (z - old) + sign * margin + Math.log(z / (limit - z));
  let z = limit - old < 0.5 * limit ? old * 0.1 : old;
  let slope = slopeAt(z);
  const gradient = Math.abs(slope);
  for (let step = 0; step < NEWTON_STEPS && Math.abs(slope) > TOLERANCE; step++) {
    const next = z - slope / (norm + limit / (limit - z) / z);
    z = next <= 0 ? z * 0.1 : Math.min(next, limit - 1e-12);
    slope = slopeAt(z);
  }
  alphas[chosen] = z;
  alphas[other] = limit - z;
  return { moved: sign * (z - old), gradient };
}
