import type { CelType } from '@breakwater/cel';

/** What a routing rule may look at: what was found and where, never who somebody is or what they speak. */
export const ROUTING_VARIABLES: Readonly<Record<string, CelType>> = {
  job: {
    object: 'job',
    fields: {
      policy: 'string',
      severity: 'string',
      platform: 'string',
      queue: 'string',
      proposed: { list: 'string' },
      rules: { list: 'string' },
      origin: 'string',
      audience: 'int',
    },
  },
};

const IDENTITY =
  /^(accountId|alphabet|caste|citizenship|dialect|ethnic\w*|faith|handle|lang\w*|locale|name|nationality|race|racial|religio\w*|scripts?|sect|tribe)$/i;

/** Whether a name asks who somebody is rather than what they did. */
export function namesIdentity(name: string): boolean {
  return IDENTITY.test(name);
}
