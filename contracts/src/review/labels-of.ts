import type { Taxonomy } from './taxonomy.ts';

/**
 * The labels that a policy stands for: its own, or those of the nearest policy above its path that names some.
 *
 * @example
 * ```ts
 * const policies = [{ policy: 'terrorism/threat', labels: ['threat'] }];
 * labelsOf({ policies }, 'terrorism/threat/local') // => ['threat']
 * labelsOf({ policies }, 'platform/spam') // => []
 * ```
 */
export function labelsOf({ policies }: Pick<Taxonomy, 'policies'>, policy: string): readonly string[] {
  for (let path = policy; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const own = policies.find((one) => one.policy === path);
    if (own) return own.labels;
  }
  return [];
}

/**
 * The labels that several policies point at, in the order of the taxonomy. A policy that stands for every label says
 * nothing beside one that stands for some: what was reported as terrorism, and recruits, is looked at as recruitment.
 *
 * @example
 * ```ts
 * const labels = [{ id: 'threat' }, { id: 'support' }];
 * const policies = [{ policy: 'reported', labels: ['threat', 'support'] }, { policy: 'threat', labels: ['threat'] }];
 * labelsOfAll({ labels, policies }, ['reported', 'threat']) // => ['threat']
 * labelsOfAll({ labels, policies }, ['reported']) // => ['threat', 'support']
 * ```
 */
export function labelsOfAll(
  taxonomy: { readonly labels: readonly { readonly id: string }[] } & Pick<Taxonomy, 'policies'>,
  policies: readonly string[],
): string[] {
  const ids = taxonomy.labels.map(({ id }) => id);
  const found = policies.map((policy) => labelsOf(taxonomy, policy)).filter(({ length }) => length > 0);
  const narrow = found.filter(({ length }) => length < ids.length);
  const named = new Set((narrow.length > 0 ? narrow : found).flat());
  return ids.filter((id) => named.has(id));
}
