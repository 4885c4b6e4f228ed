import type { Client } from '@breakwater/client';
import type { StaffSession } from '@breakwater/contracts/access';
import { createApiClient, type SessionCredentials } from '../api-client.ts';

/** Somebody who has come in, as a browser would go on with it. */
export interface Entry extends SessionCredentials {
  readonly session: StaffSession;
}

/**
 * Comes in by one of the operations that answer with a session, which set it as a cookie.
 *
 * @throws ServerUnreachableError, ServerRefusedError
 */
export async function comeIn(url: string, come: (client: Client) => Promise<Response>): Promise<Entry> {
  const answer = await come(createApiClient({ url, key: undefined }));
  const session = (await answer.json()) as StaffSession;
  return { cookie: cookieOf(answer), csrf: session.csrf, session };
}

/** The cookies of an answer, as they are sent back. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
