import type { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { outgoingError } from './outgoing-error.ts';
import type { PrivateHosts } from './private-hosts.ts';

/**
 * Looks names up for connections and hides the addresses that may not be reached: the connection goes to the very
 * address that was checked, so that a name cannot lead elsewhere in between (DNS rebinding).
 */
export function createGuardedLookup(hosts: PrivateHosts, resolve: typeof lookup): LookupFunction {
  return (name, options, callback) => {
    const host = name.replace(/\.$/, '').toLowerCase();
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const allowed = found.filter(({ address }) => hosts.mayReach(host, address));
      const first = allowed[0];
      if (!first) return callback(outgoingError('target-not-allowed'), '');
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}
