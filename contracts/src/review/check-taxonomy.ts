import { createValidator } from '../create-validator.ts';
import { Taxonomy } from './taxonomy.ts';

/** What is wrong in a taxonomy, and where as JSON Pointer. */
export interface TaxonomyFault {
  readonly pointer: string;
  readonly message: string;
}

const validator = createValidator(Taxonomy);

/**
 * Checks a parsed taxonomy: its shape, ids that stand once, exceptions and labels that are there, a policy for each label
 * that stands for it, and no more indicators needed than there are. All faults are given.
 *
 * @example
 * ```ts
 * checkTaxonomy({ version: 1 }).faults.map(({ pointer }) => pointer) // => ['']
 * checkTaxonomy([]).faults[0]?.message // => 'must be object'
 * ```
 */
export function checkTaxonomy(
  value: unknown,
):
  | { readonly taxonomy: Taxonomy; readonly faults: readonly [] }
  | { readonly taxonomy?: never; readonly faults: readonly TaxonomyFault[] } {
  if (!validator.Check(value)) {
    const faults = validator.Errors(value).map(({ instancePath, message, params }) => ({
      pointer: instancePath,
      message: 'additionalProperties' in params ? `${message}: ${params.additionalProperties}` : message,
    }));
    return { faults };
  }
  const taxonomy = value as Taxonomy;
  const faults = [
    ...twice(taxonomy.exceptions, '/exceptions', ({ id }) => id, '/id'),
    ...twice(taxonomy.labels, '/labels', ({ id }) => id, '/id'),
    ...twice(taxonomy.policies, '/policies', ({ policy }) => policy, '/policy'),
    ...faultsOfLabels(taxonomy),
    ...faultsOfPolicies(taxonomy),
  ];
  return faults.length > 0 ? { faults } : { taxonomy, faults: [] };
}

function twice<Item>(items: readonly Item[], at: string, idOf: (item: Item) => string, field: string) {
  const ids = items.map(idOf);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ pointer: `${at}/${index}${field}`, message: `stands there more than once: ${id}` }],
  );
}

function faultsOfLabels({ labels, exceptions, policies }: Taxonomy): TaxonomyFault[] {
  const known = new Set(exceptions.map(({ id }) => id));
  return labels.flatMap((label, index) => {
    const at = `/labels/${index}`;
    const faults = label.exceptions.flatMap((id, place) =>
      known.has(id)
        ? []
        : [{ pointer: `${at}/exceptions/${place}`, message: `there is no such exception: ${id}` }],
    );
    if (label.needs > label.indicators.length)
      faults.push({ pointer: `${at}/needs`, message: 'asks for more indicators than there are' });
    const own = policies.find(({ policy }) => policy === label.policy);
    if (!own?.labels.includes(label.id))
      faults.push({
        pointer: `${at}/policy`,
        message: `under policies, ${label.policy} does not stand for ${label.id}`,
      });
    return faults;
  });
}

function faultsOfPolicies({ labels, policies }: Taxonomy): TaxonomyFault[] {
  const known = new Set(labels.map(({ id }) => id));
  return policies.flatMap(({ labels: named }, index) =>
    named.flatMap((id, place) => {
      const pointer = `/policies/${index}/labels/${place}`;
      if (!known.has(id)) return [{ pointer, message: `there is no such label: ${id}` }];
      return named.indexOf(id) === place ? [] : [{ pointer, message: `stands there more than once: ${id}` }];
    }),
  );
}
