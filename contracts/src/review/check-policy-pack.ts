import { createValidator } from '../create-validator.ts';
import { PolicyPack } from '../policy.ts';

/** What is wrong in a file of policies, and where as JSON Pointer. */
export interface PolicyPackFault {
  readonly pointer: string;
  readonly message: string;
}

const validator = createValidator(PolicyPack);

/**
 * Checks a parsed file of policies: its shape, and that no id stands there twice. All faults are given.
 *
 * @example
 * ```ts
 * checkPolicyPack({ policies: [] }).faults // => [{ pointer: '/policies', message: 'must not have fewer than 1 items' }]
 * ```
 */
export function checkPolicyPack(
  value: unknown,
):
  | { readonly pack: PolicyPack; readonly faults: readonly [] }
  | { readonly pack?: never; readonly faults: readonly PolicyPackFault[] } {
  if (!validator.Check(value)) {
    const faults = validator.Errors(value).map(({ instancePath, message, params }) => ({
      pointer: instancePath,
      message: 'additionalProperties' in params ? `${message}: ${params.additionalProperties}` : message,
    }));
    return { faults };
  }
  const pack = value as PolicyPack;
  const ids = pack.policies.map(({ id }) => id);
  const faults = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ pointer: `/policies/${index}/id`, message: 'stands there more than once' }],
  );
  return faults.length > 0 ? { faults } : { pack, faults: [] };
}
