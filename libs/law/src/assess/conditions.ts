import type { Condition } from '@breakwater/contracts/law';
import type { OrderFacts } from './order-facts.ts';

/** Conditions of a pack that hold for an order. `exposed` is not of the order: the desk adds it where it was decided. */
export function conditionsOf({ form, firstOrder }: OrderFacts): ReadonlySet<Condition> {
  const categories = form.dataCategories ?? [];
  const holds: [Condition, boolean][] = [
    ['emergency', form.emergency === true],
    ['not-emergency', form.emergency !== true],
    ['notified', (form.enforcingAuthority ?? '').trim() !== ''],
    ['secrecy', form.secrecy !== undefined],
    ['first-order', firstOrder],
    ['criminal', (form.offence ?? '').trim() !== ''],
    ['content-or-traffic', categories.includes('content') || categories.includes('traffic')],
  ];
  return new Set(holds.filter(([, yes]) => yes).map(([condition]) => condition));
}

/** Whether a rule holds: every condition that it names. */
export function holds(
  { when }: { readonly when?: readonly Condition[] },
  conditions: ReadonlySet<Condition>,
): boolean {
  return when === undefined || when.every((condition) => conditions.has(condition));
}
