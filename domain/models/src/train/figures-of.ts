import type { CurvePoint, EvaluationFigures } from '@breakwater/contracts/models';
import { areaUnderCurve, calibrationError, classQuality, recallAtRate } from '@breakwater/learn';

const POINTS = 60;
/** F1, precision and recall are those at this probability. */
const MIDDLE = 0.5;

/** How well probabilities tell two classes apart. */
export function figuresOf(probabilities: Float64Array, labels: Uint8Array): EvaluationFigures {
  const positives = labels.reduce((sum, one) => sum + one, 0);
  const auc = areaUnderCurve(probabilities, labels);
  return {
    n: labels.length,
    positives,
    auc: Number.isFinite(auc) ? auc : 0.5,
    ...classQuality(probabilities, labels, MIDDLE),
    ece: calibrationError(probabilities, labels),
    recallAtFpr: {
      '0.005': recallOf(probabilities, labels, 0.005),
      '0.001': recallOf(probabilities, labels, 0.001),
    },
  };
}

function recallOf(probabilities: Float64Array, labels: Uint8Array, rate: number): number {
  const { recall } = recallAtRate(probabilities, labels, rate);
  return Number.isFinite(recall) ? recall : 0;
}

/** What thresholds find and cost, the highest first: at most so many points, closer where false alarms are few. */
export function curveOf(probabilities: Float64Array, labels: Uint8Array): CurvePoint[] {
  const order = [...probabilities.keys()].sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const positives = labels.reduce((sum, one) => sum + one, 0);
  const negatives = labels.length - positives;
  if (positives === 0 || negatives === 0) return [];
  const points: CurvePoint[] = [];
  let [hits, alarms, next] = [0, 0, 0];
  order.forEach((row, at) => {
    if (labels[row] === 1) hits++;
    else alarms++;
    const threshold = probabilities[row] ?? 0;
    const isLast = at === order.length - 1;
    if (!isLast && (probabilities[order[at + 1] ?? 0] ?? 0) === threshold) return;
    const progress = Math.sqrt(alarms / negatives);
    if (!isLast && progress * POINTS < next) return;
    next = Math.floor(progress * POINTS) + 1;
    points.push({
      threshold,
      recall: hits / positives,
      falseAlarms: alarms / negatives,
      precision: hits / (hits + alarms),
    });
  });
  return points;
}
