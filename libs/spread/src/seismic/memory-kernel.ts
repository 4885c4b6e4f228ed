/** How long people take to pass something on: flat for a while, then a power of time (SEISMIC, KDD 2015, section 3.1). */
export interface MemoryKernel {
  /** Exponent of the tail: the density falls with time to the power of -(1 + theta). */
  readonly theta: number;
  /** Seconds for which the density is flat. */
  readonly cutoffSeconds: number;
}

/** The kernel of the reference implementation; the paper rounds theta to .242 and the density to 6.27e-4. */
export const SEISMIC_KERNEL: MemoryKernel = { theta: 0.2314843, cutoffSeconds: 300 };

/** Density while it is flat; the reference has these digits. */
export const FLAT_DENSITY = 0.0006265725;

/**
 * The tail's power of time since somebody saw it: (cutoff / seconds) ** theta; by logarithms, which are faster than a power.
 *
 * @example
 * fadedBy(300) // => 1
 */
export function fadedBy(seconds: number): number {
  return Math.exp(-SEISMIC_KERNEL.theta * Math.log(seconds / SEISMIC_KERNEL.cutoffSeconds));
}

/**
 * The share of those who will ever pass something on who have not done so yet, `seconds` after they saw it.
 *
 * @param faded `fadedBy(seconds)`, where it is known already
 * @example
 * stillToCome(0) // => 1
 * stillToCome(300).toFixed(3) // => '0.812'
 */
export function stillToCome(seconds: number, faded?: number): number {
  const { theta, cutoffSeconds } = SEISMIC_KERNEL;
  if (!(seconds > 0)) return 1;
  if (seconds <= cutoffSeconds) return 1 - FLAT_DENSITY * seconds;
  return ((FLAT_DENSITY * cutoffSeconds) / theta) * (faded ?? fadedBy(seconds));
}

/** What is looked at: a time until `at`, weighed by a line that rises by `slope` a second to 1. */
export interface WeighedWindow {
  readonly at: number;
  readonly slope: number;
  readonly seconds: number;
}

/**
 * The density of the kernel times the weight of the window, over the window: what an arrival at `shared` adds to the exposure
 * that may have been answered within it.
 *
 * @param faded `fadedBy(at - shared)`, read beyond the cutoff only
 */
export function weightedMemory(shared: number, { at, slope, seconds }: WeighedWindow, faded: number): number {
  if (at <= shared) return 0;
  const { cutoffSeconds } = SEISMIC_KERNEL;
  const from = Math.max(shared, at - seconds);
  const bend = shared + cutoffSeconds;
  let sum = 0;
  if (from < bend) {
    const to = Math.min(at, bend);
    // The weight is a line, so that its mean over the flat part is its value in the middle.
    sum += FLAT_DENSITY * (to - from) * (1 + slope * ((from + to) / 2 - at));
  }
  if (at <= bend) return sum;
  const start = Math.max(from - shared, cutoffSeconds);
  return sum + tailPart(start, at - shared, slope, faded);
}

/** With u seconds since the arrival and `to` of them until now, the weight is `1 + slope * (u - to)`. */
function tailPart(from: number, to: number, slope: number, last: number): number {
  const { theta, cutoffSeconds } = SEISMIC_KERNEL;
  const first = from === cutoffSeconds ? 1 : fadedBy(from);
  const level = ((1 - slope * to) * (first - last)) / theta;
  const rise = (slope * (to * last - from * first)) / (1 - theta);
  return FLAT_DENSITY * cutoffSeconds * (level + rise);
}
