/** What policies of the starter pack are decided under, as labels of models. */
const USUAL: Readonly<Record<string, string>> = {
  terrorism: 'support',
  'terrorism/membership': 'actor-content',
  'terrorism/propaganda': 'support',
  'terrorism/recruitment': 'recruitment',
  'terrorism/financing': 'material-support',
  'terrorism/incitement': 'incitement',
  'terrorism/instructions': 'instructions',
  'terrorism/support': 'support',
  'terrorism/threat': 'threat',
};

/**
 * The label that violations of a policy count under: what was chosen, else what is usual, else the policy itself.
 *
 * @example
 * ```ts
 * labelOfPolicy('terrorism', {}) // => 'support'
 * labelOfPolicy('terrorism/threat', {}) // => 'threat'
 * labelOfPolicy('platform/spam', {}) // => 'platform/spam'
 * labelOfPolicy('terrorism', { terrorism: 'threat' }) // => 'threat'
 * ```
 */
export function labelOfPolicy(policy: string, chosen: Readonly<Record<string, string>>): string {
  return chosen[policy] ?? USUAL[policy] ?? policy;
}

/**
 * What is sent of it: only policies whose label is another than their own id.
 *
 * @example
 * ```ts
 * labelsToSend(['terrorism', 'platform/spam'], {}) // => { terrorism: 'support' }
 * ```
 */
export function labelsToSend(
  policies: readonly string[],
  chosen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policies
      .map((policy) => [policy, labelOfPolicy(policy, chosen)] as const)
      .filter(([policy, label]) => policy !== label),
  );
}
