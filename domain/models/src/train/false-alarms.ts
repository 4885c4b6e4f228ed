import type { HardNegativeSlice, TreatmentKind, TreatmentSlice } from '@breakwater/contracts';
import { wilsonInterval } from '@breakwater/kernel';
import type { HarmlessText } from '../ports.ts';
import { scriptOf } from './script-of.ts';

/** All harmless texts together. */
export const ALL = 'all';
const RELIGION = 'religion';

function countsOf(alarms: readonly boolean[]) {
  const falseAlarms = alarms.filter(Boolean).length;
  const of = alarms.length;
  const [low, high] = wilsonInterval(falseAlarms, of);
  return { of, falseAlarms, share: of === 0 ? 0 : falseAlarms / of, interval: { low, high } };
}

function groupBy(
  harmless: readonly HarmlessText[],
  alarms: readonly boolean[],
  keyOf: (text: HarmlessText) => string,
): [string, boolean[]][] {
  const groups = new Map<string, boolean[]>();
  harmless.forEach((text, at) => {
    const key = keyOf(text);
    const group = groups.get(key) ?? [];
    group.push(alarms[at] === true);
    groups.set(key, group);
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * False alarms by kind of harmless text. All together hold the budget as it is; of a single kind, which may be few texts,
 * the share is over it when chance does not explain that any more (the 95 % interval lies above).
 *
 * @param alarms for each text, whether it is taken for something
 */
export function hardNegatives(
  harmless: readonly HarmlessText[],
  alarms: readonly boolean[],
  budget: number,
): HardNegativeSlice[] {
  const together = countsOf(alarms);
  const measurable = together.of * budget >= 1;
  const within = measurable ? together.share <= budget : together.interval.low <= budget;
  return [
    { slice: ALL, ...together, budget, within },
    ...groupBy(harmless, alarms, ({ of }) => of).map(([slice, group]) => {
      const counts = countsOf(group);
      return { slice, ...counts, budget, within: counts.interval.low <= budget };
    }),
  ];
}

/** False alarms side by side by language, script and whether a text is religious. */
export function equalTreatment(
  harmless: readonly HarmlessText[],
  alarms: readonly boolean[],
): TreatmentSlice[] {
  const by = (kind: TreatmentKind, keyOf: (text: HarmlessText) => string): TreatmentSlice[] =>
    groupBy(harmless, alarms, keyOf).map(([slice, group]) => ({ kind, slice, ...countsOf(group) }));
  return [
    ...by('language', ({ language }) => language),
    ...by('script', ({ text }) => scriptOf(text)),
    ...by('religious', ({ of }) => (of === RELIGION ? 'religious' : 'not religious')),
  ];
}
