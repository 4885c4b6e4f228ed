import { text } from 'node:stream/consumers';
import type { Client } from '@breakwater/client';
import { BreakwaterError } from '@breakwater/kernel';
import { createApiClient } from '../api-client.ts';
import type { CommonOptions } from '../command.ts';
import { readConnection } from '../config.ts';
import { comeIn } from '../sign-in/come-in.ts';
import { terminal } from '../terminal.ts';

/** Options of commands that need fresh proof of who asks, which a key cannot give. */
export interface ProofOptions extends CommonOptions {
  /** E-mail address of the person; the password is read from standard input. */
  readonly as: string;
}

/**
 * Works as a person who has just signed in, and signs out again: approving what leaves the house needs fresh proof of who
 * does it. The password is read from standard input and kept nowhere.
 *
 * @throws BreakwaterError `password-missing`, ServerUnreachableError, ServerRefusedError
 */
export async function asPerson<T>(
  { as: email, ...options }: ProofOptions,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { url } = readConnection(options);
  const password = await passwordOfStdin();
  const session = await comeIn(url, (client) =>
    client.respond('access.signIn', { body: { email, password } }),
  );
  const client = createApiClient({ url, key: undefined, session });
  try {
    return await work(client);
  } finally {
    await client.call('access.signOut').catch(() => undefined);
  }
}

async function passwordOfStdin(): Promise<string> {
  const password = (await text(terminal().stdin)).replace(/\r?\n$/, '');
  if (password !== '') return password;
  throw new BreakwaterError(
    'password-missing',
    'Give the password on standard input: --as EMAIL < password-file.',
  );
}
