import type { LocalText } from '@breakwater/contracts';
import type { OrderTestId, PackTest } from '@breakwater/contracts/law';
import type { OrderTestResult } from '@breakwater/contracts/orders';
import type { CheckContext, OrderContext } from './check-context.ts';
import { conflictOfLaw, type StandingTest } from './tests/conflict-of-law.ts';
import { DEMANDS } from './tests/demands.ts';
import type { Finding, OrderTest } from './tests/finding.ts';
import { HOW_MUCH } from './tests/how-much.ts';
import { WHAT_FOR } from './tests/what-for.ts';
import { WHO_ASKS } from './tests/who-asks.ts';
import { withGround } from './tests/with-ground.ts';

const TESTS: Partial<Record<OrderTestId, OrderTest>> = { ...WHO_ASKS, ...HOW_MUCH, ...WHAT_FOR };
/** Tests that hold under every law: a pack that does not list them cannot switch them off. */
const STANDING: Partial<Record<OrderTestId, StandingTest>> = { ...DEMANDS, 'conflict-of-law': conflictOfLaw };
const LABELS: Readonly<Record<string, LocalText>> = {
  'bulk-or-reverse': { en: 'Nobody but those whom it names', ur: 'نامزد افراد کے سوا کوئی نہیں' },
  'decryption-or-monitoring': {
    en: 'No decryption, no listening in, no general monitoring',
    ur: 'نہ رمز کشائی، نہ سماعت، نہ عمومی نگرانی',
  },
  expression: { en: 'Freedom of expression', ur: 'اظہار کی آزادی' },
  'conflict-of-law': { en: 'Whose law', ur: 'کس کا قانون' },
};
const SAFEGUARD = 'Safeguards of the desk';

type Listed = Pick<PackTest, 'id' | 'onFail' | 'label' | 'art'>;

/** Puts an order to the tests of its pack, and to those that hold under every law. */
export function runTests(context: CheckContext): OrderTestResult[] {
  const { pack, type } = context;
  const listed = pack.tests.filter(({ only }) => only === undefined || only.includes(type.id));
  const left = standing().filter(({ id }) => !listed.some((test) => test.id === id));
  return [...listed, ...left].flatMap((test) => {
    const found = STANDING[test.id]?.(context) ?? TESTS[test.id]?.(context);
    return found ? [resultOf(test, withGround(found, test.id, type))] : [];
  });
}

/** The tests that hold where nobody knows the law of an order. */
export function runStandingTests(context: OrderContext): OrderTestResult[] {
  return standing().flatMap((test) => {
    const found = STANDING[test.id]?.(context);
    return found ? [resultOf(test, found)] : [];
  });
}

const standing = (): Listed[] =>
  (Object.keys(LABELS) as OrderTestId[]).map((id) => ({
    id,
    onFail: 'legal-review',
    label: LABELS[id] ?? { en: id, ur: id },
    art: SAFEGUARD,
  }));

function resultOf({ id, onFail, label, art }: Listed, found: Finding): OrderTestResult {
  const { result, en, ur, narrowed, passages, instead } = found;
  return {
    test: id,
    result,
    ...(result === 'failed' ? { outcome: found.outcome ?? onFail } : {}),
    label,
    explain: { en, ur },
    art,
    ...(narrowed === undefined ? {} : { narrowed }),
    ...(instead === undefined ? {} : { instead }),
    ...(passages === undefined || passages.length === 0 ? {} : { passages: [...passages] }),
  };
}
