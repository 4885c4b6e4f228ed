import { once } from 'node:events';
import { createServer } from 'node:net';
import { BreakwaterError, codeOf } from '@breakwater/kernel';
import type { App } from './create-app.ts';

/** The address cannot be taken. */
export class PortInUseError extends BreakwaterError {
  override readonly name = 'PortInUseError';
  constructor(host: string, port: number, cause: unknown, setting = 'PORT') {
    super(
      'port-in-use',
      `Port ${port} on ${host} is in use by another program. Stop it, or choose another: ${setting}=${port + 1}.`,
      { cause },
    );
  }
}

/**
 * Says at once that the port cannot be taken, before a start has opened a database and filled it. Somebody may take it
 * until `listen`, which then says the same. @throws PortInUseError
 */
export async function expectPortFree(host: string, port: number, setting = 'PORT'): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    await once(probe.listen({ host, port }), 'listening');
  } catch (error) {
    throw explained(error, host, port, setting);
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** Starts to answer; the result is the address with the port that was really taken. @throws PortInUseError */
export async function listen(app: App, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw explained(error, host, port);
  }
}

/** What keeps a port from being taken, in our words; `setting` is where another one is chosen. */
export function explained(error: unknown, host: string, port: number, setting = 'PORT'): unknown {
  if (codeOf(error) === 'EADDRINUSE') return new PortInUseError(host, port, error, setting);
  if (codeOf(error) !== 'EACCES') return error;
  return new BreakwaterError(
    'port-forbidden',
    `Port ${port} needs rights that this user does not have. Choose one above 1023 with ${setting}.`,
    { cause: error },
  );
}
