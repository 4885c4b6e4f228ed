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

/** Starts to answer; the result is the address with the port that was really taken. @throws PortInUseError */
export async function listen(app: App, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw new PortInUseError(host, port, error);
    if (codeOf(error) === 'EACCES') {
      throw new BreakwaterError(
        'port-forbidden',
        `Port ${port} needs rights that this user does not have. Choose one above 1023 with PORT.`,
        { cause: error },
      );
    }
    throw error;
  }
}
