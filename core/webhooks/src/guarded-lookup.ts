import type { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { mayReach, type TargetPolicy } from './check-target.ts';
import { WebhookError } from './webhook-error.ts';

/** Looks names up for connections and hides the addresses that may not be reached. */
export function createGuardedLookup(policy: TargetPolicy, resolve: typeof lookup): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const allowed = found.filter(({ address }) => mayReach(host, address, policy));
      const first = allowed[0];
      if (!first) return callback(targetNotAllowed(), '');
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}

function targetNotAllowed(): WebhookError {
  return new WebhookError(
    'target-not-allowed',
    'The name of the endpoint leads to an address that is not allowed.',
  );
}
