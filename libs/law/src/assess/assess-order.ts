import type { LawPack, PackRequestType } from '@breakwater/contracts/law';
import type { Assessment } from '@breakwater/contracts/orders';
import type { Demands, OrderTexts } from '../terms/find-demands.ts';
import { advise, needsOf } from './advise.ts';
import type { CheckContext } from './check-context.ts';
import { checkElements } from './check-elements.ts';
import { conditionsOf } from './conditions.ts';
import type { OrderFacts } from './order-facts.ts';
import { runTests } from './run-tests.ts';

/** Checks an order against a request type of a pack: what it lacks, which tests it fails, what to do. */
export function assessOrder(
  pack: LawPack,
  type: PackRequestType,
  facts: OrderFacts,
  findDemands: ((texts: OrderTexts) => Demands) | undefined,
): Assessment {
  const { form } = facts;
  const context: CheckContext = {
    pack,
    type,
    facts,
    form,
    demands: findDemands?.({
      asked: [form.demands],
      told: [form.reasons, form.necessity, form.secrecy?.reasons, ...lookedFor(form.targets)],
    }),
    threat: findDemands?.({ asked: [form.emergencyReasons], told: [] }).has('threat-to-life'),
    country: facts.authority?.country ?? form.authority?.country,
  };
  const defects = checkElements(context, conditionsOf(facts));
  const tests = runTests(context);
  const advice = advise(defects, tests);
  return {
    pack: pack.pack.id,
    packVersion: pack.pack.version,
    packStatus: pack.pack.status,
    requestType: type.id,
    defects,
    tests,
    advice,
    needs: needsOf(context, tests, advice),
  };
}

/** What stands beside targets says what is looked for; the first of ten thousand are enough. */
function lookedFor(targets: OrderFacts['form']['targets']): (string | undefined)[] {
  return targets
    .slice(0, 200)
    .flatMap(({ kind, value, locate }) => (kind === 'other' ? [value, locate] : [locate]));
}
