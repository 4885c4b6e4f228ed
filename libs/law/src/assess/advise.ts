import type { OrderTestId } from '@breakwater/contracts/law';
import type { Assessment, OrderDefect, OrderTestResult } from '@breakwater/contracts/orders';
import type { OrderContext } from './check-context.ts';
import { leastLevel } from './least-level.ts';
import { isOfJurisdiction } from './tests/who-asks.ts';

type Advice = Assessment['advice'];

/** From the mildest to the strictest. */
const ORDER: readonly Advice[] = ['comply', 'clarify', 'narrow', 'legal-review', 'refuse'];
/** More than that are not looked at one by one in passing. */
const MANY_TARGETS = 20;
/** Tests about rights: who fails one is heard by a lawyer. */
const RIGHTS: ReadonlySet<OrderTestId> = new Set([
  'protected-target',
  'expression',
  'exempt-material',
  'decryption-or-monitoring',
  'bulk-or-reverse',
]);

/**
 * The strictest that follows: a defect that cannot be cured refuses, one that can asks back; a test does as the pack says;
 * a test that nobody could make goes to a lawyer. Nothing that is unknown is obeyed.
 */
export function advise(defects: readonly OrderDefect[], tests: readonly OrderTestResult[]): Advice {
  const follows: Advice[] = [
    ...defects.map(({ weight }): Advice => (weight === 'fatal' ? 'refuse' : 'clarify')),
    ...tests.map(({ result, outcome }): Advice => {
      if (result === 'passed') return 'comply';
      return result === 'failed' ? (outcome ?? 'legal-review') : 'legal-review';
    }),
  ];
  return follows.reduce<Advice>(
    (strictest, one) => (ORDER.indexOf(one) > ORDER.indexOf(strictest) ? one : strictest),
    'comply',
  );
}

/** Who has to look before the order is answered. */
export function needsOf(
  context: OrderContext,
  tests: readonly OrderTestResult[],
  advice: Advice,
): Assessment['needs'] {
  const { form, type, conflict } = context;
  const lawyer =
    advice === 'legal-review' ||
    form.emergency === true ||
    form.secrecy !== undefined ||
    form.targets.length > MANY_TARGETS ||
    (form.dataCategories ?? []).includes('content') ||
    conflict.relation === 'foreign' ||
    !isOfJurisdiction(context) ||
    tests.some(({ test, result }) => result !== 'passed' && RIGHTS.has(test));
  return {
    lawyer,
    secondPerson: lawyer || type?.kind === 'disclose' || advice === 'refuse',
    callBack: form.emergency === true,
    level: leastLevel(context),
  };
}
