import type { OrderTestId } from '@breakwater/contracts/law';
import type { OrderTestResult } from '@breakwater/contracts/orders';
import type { CheckContext } from './check-context.ts';
import type { OrderTest } from './tests/finding.ts';
import { HOW_MUCH } from './tests/how-much.ts';
import { WHAT_FOR } from './tests/what-for.ts';
import { WHO_ASKS } from './tests/who-asks.ts';

const TESTS: Partial<Record<OrderTestId, OrderTest>> = { ...WHO_ASKS, ...HOW_MUCH, ...WHAT_FOR };

/** Puts an order to the tests of its pack. Where narrowing leaves nothing that could be given, the outcome is stricter. */
export function runTests(context: CheckContext): OrderTestResult[] {
  const { pack, type } = context;
  return pack.tests
    .filter(({ only }) => only === undefined || only.includes(type.id))
    .flatMap(({ id, onFail, label, art }): OrderTestResult[] => {
      const found = TESTS[id]?.(context);
      if (!found) return [];
      const { result, en, ur, narrowed } = found;
      return [
        {
          test: id,
          result,
          ...(result === 'failed' ? { outcome: found.outcome ?? onFail } : {}),
          label,
          explain: { en, ur },
          art,
          ...(narrowed === undefined ? {} : { narrowed }),
        },
      ];
    });
}
