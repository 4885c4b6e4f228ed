import { once } from 'node:events';
import { createServer } from 'node:net';
import { BreakwaterError, codeOf } from '@breakwater/kernel';
import type { App } from './http/create-app.ts';

/** The address cannot be taken. */
export class PortInUseError extends BreakwaterError {
  override readonly name = 'PortInUseError';
  constructor(host: string, port: number, cause: unknown) {
    super(
      'port-in-use',
      `Port ${port} on ${host} is in use by another program. Stop it, or choose another: PORT=${port + 1} npm start.`,
      { cause },
    );
  }
}

/**
 * Says at once that the port cannot be taken, before a start has opened a database and filled it. Somebody may take it
 * until `listen`, which then says the same. @throws PortInUseError
 */
export async function expectPortFree(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    await once(probe.listen({ host, port }), 'listening');
  } catch (error) {
    throw explained(error, host, port);
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

function explained(error: unknown, host: string, port: number): unknown {
  if (codeOf(error) === 'EADDRINUSE') return new PortInUseError(host, port, error);
  if (codeOf(error) !== 'EACCES') return error;
  return new BreakwaterError(
    'port-forbidden',
    `Port ${port} needs rights that this user does not have. Choose one above 1023 with PORT.`,
    { cause: error },
  );
}
