import type { CurvePoint } from '@breakwater/contracts/models';
import { wilson } from './wilson.ts';

/** Recall over false alarms, or precision over recall. */
export const CURVE_VIEWS = ['alarms', 'precision'] as const;
export type CurveView = (typeof CURVE_VIEWS)[number];

/** How many texts a curve is of. */
export interface CurveCounts {
  readonly n: number;
  readonly positives: number;
}

/** A point of the curve with what chance leaves open, all as shares. */
export interface PlacedPoint {
  readonly point: CurvePoint;
  /** From 0 to 1 along the axis, and above 1 where it is cut off. */
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** A curve as steps: paths for an SVG of 1 by 1 with zero at the bottom left, and its points by which it is read. */
export interface CurveLayout {
  readonly points: readonly PlacedPoint[];
  readonly line: string;
  /** Between the ends of the intervals. */
  readonly band: string;
}

/** More false alarms than this nobody wants; fewer get more room, by the square root. */
export const MOST_ALARMS = 0.1;

/**
 * Where a share of false alarms stands on its axis.
 *
 * @example
 * ```ts
 * placeOfAlarms(0) // => 0
 * placeOfAlarms(0.1) // => 1
 * placeOfAlarms(0.025) // => 0.5
 * ```
 */
export function placeOfAlarms(share: number): number {
  return Math.sqrt(share / MOST_ALARMS);
}

/**
 * Lays a curve out as steps, never as a slope between points: nothing was measured there. Of recall over false alarms a
 * step holds until the next false alarm; of precision over recall it holds since the recall before.
 *
 * @param points the highest threshold first
 */
export function layoutCurve(
  points: readonly CurvePoint[],
  counts: CurveCounts,
  view: CurveView,
): CurveLayout {
  const placed = points.map((point) =>
    view === 'alarms' ? placeRecall(point, counts) : placePrecision(point, counts),
  );
  const shown = placed.filter(({ x }) => x <= 1);
  const steps = view === 'alarms' ? stepsAfter(shown) : stepsBefore(shown);
  const upper = steps.map(({ x, high }) => [x, high] as const);
  const lower = steps.map(({ x, low }) => [x, low] as const).reverse();
  return {
    points: shown,
    line: path(steps.map(({ x, y }) => [x, y] as const)),
    band: steps.length === 0 ? '' : `${path([...upper, ...lower])}Z`,
  };
}

function placeRecall(point: CurvePoint, { positives }: CurveCounts): PlacedPoint {
  const interval = wilson(point.recall * positives, positives);
  return { point, x: placeOfAlarms(point.falseAlarms), y: point.recall, ...interval };
}

function placePrecision(point: CurvePoint, { n, positives }: CurveCounts): PlacedPoint {
  const hits = point.recall * positives;
  const found = hits + point.falseAlarms * (n - positives);
  return { point, x: point.recall, y: point.precision, ...wilson(hits, found) };
}

type Step = Omit<PlacedPoint, 'point'>;

/** Each value holds until the next point, the last one to the end of the axis. */
function stepsAfter(points: readonly PlacedPoint[]): readonly Step[] {
  return points.flatMap((one, index) => [one, { ...one, x: points[index + 1]?.x ?? 1 }]);
}

/** Each value holds since the point before, the first one from the start. */
function stepsBefore(points: readonly PlacedPoint[]): readonly Step[] {
  return points.flatMap((one, index) => [{ ...one, x: points[index - 1]?.x ?? 0 }, one]);
}

function path(places: readonly (readonly [x: number, y: number])[]): string {
  const written = places.map(([x, y]) => `${x.toFixed(4)} ${(1 - y).toFixed(4)}`);
  return written.length === 0 ? '' : `M${written.join('L')}`;
}

/**
 * The point that a threshold leads to: the last one at or above it.
 *
 * @example
 * ```ts
 * const at = (threshold: number) => ({ threshold, recall: 0, falseAlarms: 0, precision: 0 });
 * pointAt([at(0.9), at(0.5), at(0.1)], 0.4)?.threshold // => 0.5
 * pointAt([], 0.4) // => undefined
 * ```
 */
export function pointAt(points: readonly CurvePoint[], threshold: number): CurvePoint | undefined {
  return points.findLast((point) => point.threshold >= threshold);
}
