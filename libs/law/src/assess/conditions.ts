import type { AuthorityKind, Condition } from '@breakwater/contracts/law';
import type { OrderFacts } from './order-facts.ts';

/** Authorities that need nobody to validate their orders. */
const JUDICIAL: readonly (AuthorityKind | undefined)[] = ['judge', 'court', 'prosecutor'];

/** Conditions of a pack that hold for an order. `exposed` is not of the order: the desk adds it where it was decided. */
export function conditionsOf({
  form,
  firstOrder,
  authority,
  homes = [],
}: OrderFacts): ReadonlySet<Condition> {
  const categories = form.dataCategories ?? [];
  const from = authority?.country ?? form.authority?.country;
  // An order of an authority of the state of establishment crosses no border; where nobody knows, neither holds.
  const crosses = homes.map(({ established }) => established !== from);
  const holds: [Condition, boolean][] = [
    ['emergency', form.emergency === true],
    ['not-emergency', form.emergency !== true],
    ['notified', (form.enforcingAuthority ?? '').trim() !== ''],
    ['secrecy', form.secrecy !== undefined],
    ['first-order', firstOrder],
    ['criminal', (form.offence ?? '').trim() !== ''],
    ['not-criminal', (form.offence ?? '').trim() === ''],
    ['content-or-traffic', categories.includes('content') || categories.includes('traffic')],
    ['cross-border', from !== undefined && crosses.length > 0 && crosses.some(Boolean)],
    ['not-cross-border', from !== undefined && crosses.length > 0 && !crosses.some(Boolean)],
    [
      'unvalidated',
      !JUDICIAL.includes(authority?.kind ?? form.authority?.kind) &&
        (form.validation?.name ?? '').trim() === '',
    ],
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
