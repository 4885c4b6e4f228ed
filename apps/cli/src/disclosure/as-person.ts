import type { Problem, StaffSession } from '@breakwater/contracts';
import { BreakwaterError } from '@breakwater/kernel';
import { ServerRefusedError, ServerUnreachableError } from '../api-client.ts';
import type { CommonOptions } from '../command.ts';
import { readConnection } from '../config.ts';
import { terminal } from '../terminal.ts';

/** Options of commands that need fresh proof of who asks, which a key cannot give. */
export interface ProofOptions extends CommonOptions {
  /** E-mail address of the person; the password is read from standard input. */
  readonly as?: string;
}

/**
 * Asks the API as a person who has just signed in, and signs out again: approving what leaves the house needs fresh proof of
 * who does it. The password is read from standard input and kept nowhere.
 *
 * @throws BreakwaterError `password-missing`, ServerUnreachableError, ServerRefusedError
 */
export async function askAsPerson<T>(
  { as: email, ...options }: ProofOptions & { readonly as: string },
  path: string,
  { method, body }: { readonly method: 'GET' | 'POST'; readonly body?: object },
  readPassword: () => Promise<string> = passwordOfStdin,
): Promise<T> {
  const { url } = readConnection(options);
  const origin = new URL(url).origin;
  const send = async (to: string, how: RequestInit): Promise<Response> => {
    const response = await fetch(new URL(to, url), how).catch((error: unknown) => {
      throw new ServerUnreachableError(url, error);
    });
    if (response.headers.get('content-type')?.startsWith('application/problem+json'))
      throw new ServerRefusedError((await response.json()) as Problem);
    return response;
  };
  const json = { 'content-type': 'application/json', origin };
  const signedIn = await send('/v1/session', {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ email, password: await readPassword() }) },
  });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { csrf } = (await signedIn.json()) as StaffSession;
  const headers = { ...json, cookie, 'x-breakwater-csrf': csrf };
  try {
    const answer = await send(path, {
      ...{ method, headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as T;
  } finally {
    await send('/v1/session', {
      method: 'DELETE',
      headers: { origin, cookie, 'x-breakwater-csrf': csrf },
    }).catch(() => undefined);
  }
}

async function passwordOfStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of terminal().stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  const password = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (password !== '') return password;
  throw new BreakwaterError(
    'password-missing',
    'Give the password on standard input: --as EMAIL < password-file.',
  );
}
