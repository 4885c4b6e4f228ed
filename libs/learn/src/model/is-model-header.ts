import type { ModelHeader } from './model-header.ts';

/** As `FeatureSpec` says; more bits would fill the memory before anything is found missing. */
const [LEAST_BITS, MOST_BITS] = [10, 20];
/** Longer runs of letters than this are no features but whole texts. */
const LONGEST_RUN = 32;
/** Words around a name. */
const MOST_NEAR = 32;
const MOST_SPACES = 7;
const MOST_CLASSES = 255;
/** As many as fit into a file. */
const MOST_ENTRIES = 200_000;

/** Whether a header, which may come from anybody, has what reading and judging rest on. */
export function isModelHeader(header: unknown): header is ModelHeader {
  if (!isObject(header)) return false;
  const { features, moreFeatures = [], wordClasses, labels, leastWords, languages, accounts } = header;
  return (
    isFeatures(features) &&
    Array.isArray(moreFeatures) &&
    moreFeatures.length <= MOST_SPACES &&
    moreFeatures.every(isFeatures) &&
    (wordClasses === undefined ? ![features, ...moreFeatures].some(readsClasses) : isClasses(wordClasses)) &&
    isNumber(leastWords) &&
    Array.isArray(languages) &&
    Array.isArray(labels) &&
    labels.every(isLabel) &&
    (accounts === undefined || isAccounts(accounts))
  );
}

function isFeatures(features: unknown): boolean {
  if (!isObject(features)) return false;
  const { bits, letters, near = 0, across = [0, 0] } = features;
  return (
    isWhole(bits, LEAST_BITS, MOST_BITS) && isRuns(letters) && isRuns(across) && isWhole(near, 0, MOST_NEAR)
  );
}

function readsClasses(features: unknown): boolean {
  return isObject(features) && features.classes === true;
}

function isClasses(classes: unknown): boolean {
  if (!isObject(classes)) return false;
  const { names, stems, entries } = classes;
  return (
    Array.isArray(names) &&
    names.length <= MOST_CLASSES &&
    names.every((name) => typeof name === 'string') &&
    typeof stems === 'boolean' &&
    isWhole(entries, 0, MOST_ENTRIES)
  );
}

function isLabel(label: unknown): boolean {
  if (!isObject(label) || !isObject(label.thresholds)) return false;
  const { bias, calibration, thresholds, unnamed = 0 } = label;
  return (
    typeof label.label === 'string' &&
    isNumber(bias) &&
    isNumber(unnamed) &&
    isCalibration(calibration) &&
    isNumber(thresholds.possible) &&
    isNumber(thresholds.likely)
  );
}

function isAccounts(accounts: unknown): boolean {
  if (!isObject(accounts)) return false;
  const { label, floor, steps } = accounts;
  return (
    typeof label === 'string' &&
    isNumber(floor) &&
    Array.isArray(steps) &&
    steps.every((step) => isCalibration(step) && isNumber(step.posts))
  );
}

function isCalibration(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && isNumber(value.slope) && isNumber(value.shift);
}

function isRuns(letters: unknown): boolean {
  if (!Array.isArray(letters) || letters.length !== 2) return false;
  const [least, most] = letters;
  return most === 0 || (isWhole(most, 1, LONGEST_RUN) && isWhole(least, 1, most));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
