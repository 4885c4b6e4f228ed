/** A rising curve from weights in bits to probabilities; between its points it is a line, beyond them flat. */
export interface Calibration {
  readonly bits: readonly number[];
  readonly probabilities: readonly number[];
}

/** A stretch of weights with one probability. */
interface Step {
  readonly from: number;
  to: number;
  trues: number;
  count: number;
}

const MOST_STEPS = 40;

/**
 * Fits the rising curve that comes closest to what was true: pool adjacent violators (Ayer et al. 1955). Each step is
 * flat from its first weight to its last; of more than 40 the lightest neighbours are joined.
 *
 * @example
 * const { probabilities } = fitCalibration(Float64Array.of(-4, -4, 0, 0, 4, 4), Uint8Array.of(0, 0, 0, 1, 1, 1))
 * probabilities // => [0, 0.5, 1]
 */
export function fitCalibration(bits: Float64Array, truths: Uint8Array): Calibration {
  const order = Int32Array.from(bits, (_, at) => at).sort((a, b) => (bits[a] ?? 0) - (bits[b] ?? 0));
  const steps: Step[] = [];
  let before = Number.NaN;
  for (const at of order) {
    const weight = bits[at] ?? 0;
    const last = steps.at(-1);
    const step = { from: weight, to: weight, trues: truths[at] ?? 0, count: 1 };
    if (last && weight === before) add(last, step);
    else {
      pool(steps);
      steps.push(step);
    }
    before = weight;
  }
  pool(steps);
  const points = thinned(steps).flatMap(({ from, to, trues, count }) =>
    [...new Set([from, to])].map((weight) => [weight, Number((trues / count).toFixed(6))] as const),
  );
  return { bits: points.map(([weight]) => weight), probabilities: points.map(([, chance]) => chance) };
}

function add(step: Step, more: Step): void {
  step.to = more.to;
  step.trues += more.trues;
  step.count += more.count;
}

/** Joins the last steps as long as the later one is not above the one before. */
function pool(steps: Step[]): void {
  for (;;) {
    const [before, last] = [steps.at(-2), steps.at(-1)];
    if (!before || !last || last.trues * before.count > before.trues * last.count) return;
    add(before, last);
    steps.pop();
  }
}

function thinned(steps: Step[]): Step[] {
  const kept = [...steps];
  while (kept.length > MOST_STEPS) {
    let lightest = 1;
    for (let at = 1; at < kept.length; at += 1) {
      if (
        (kept[at]?.count ?? 0) + (kept[at - 1]?.count ?? 0) <
        (kept[lightest]?.count ?? 0) + (kept[lightest - 1]?.count ?? 0)
      )
        lightest = at;
    }
    const [step] = kept.splice(lightest, 1);
    const into = kept[lightest - 1];
    if (step && into) add(into, step);
  }
  return kept;
}

/**
 * The probability of a weight: by the calibration or, without one, by its odds.
 *
 * @example
 * probabilityOf(0) // => 0.5
 * probabilityOf(2, { bits: [0, 4], probabilities: [0.2, 0.6] }) // => 0.4
 */
export function probabilityOf(bits: number, calibration?: Calibration): number {
  if (!calibration) return 1 / (1 + 2 ** -bits);
  const { bits: points, probabilities } = calibration;
  const above = points.findIndex((point) => point > bits);
  if (above === 0) return probabilities[0] ?? 0;
  if (above < 0) return probabilities.at(-1) ?? 0;
  const [from, to] = [points[above - 1] ?? 0, points[above] ?? 0];
  const [low, high] = [probabilities[above - 1] ?? 0, probabilities[above] ?? 0];
  return low + ((bits - from) / (to - from)) * (high - low);
}
