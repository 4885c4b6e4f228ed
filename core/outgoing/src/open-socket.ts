import type { lookup } from 'node:dns';
import { connect, isIP, type Socket } from 'node:net';
import { createGuardedLookup } from './guarded-lookup.ts';
import { asOutgoingError, outgoingError } from './outgoing-error.ts';
import type { PrivateHosts } from './private-hosts.ts';

/** Where a connection without HTTP goes. */
export interface SocketTarget {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
}

/** Opens a connection under the policy: to the address that was checked, as for requests. @throws OutgoingError */
export function openSocket(
  hosts: PrivateHosts,
  resolve: typeof lookup,
  { host, port, timeoutMs }: SocketTarget,
): Promise<Socket> {
  return new Promise((opened, reject) => {
    if (isIP(host) !== 0 && !hosts.mayReach(host, host)) {
      reject(outgoingError('target-not-allowed'));
      return;
    }
    const socket = connect({ host, port, lookup: createGuardedLookup(hosts, resolve) });
    const late = setTimeout(() => socket.destroy(outgoingError('target-timeout')), timeoutMs);
    socket.once('error', (error) => {
      clearTimeout(late);
      reject(asOutgoingError(error));
    });
    socket.once('connect', () => {
      clearTimeout(late);
      opened(socket);
    });
  });
}
