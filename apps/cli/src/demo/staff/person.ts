import type { Problem, StaffSession } from '@breakwater/contracts';
import { ServerRefusedError } from '../../api-client.ts';

const JSON_TYPE = 'application/json';

/** Somebody who is signed in as in a browser: with a cookie, and the proof that changes ask for. */
export interface Person {
  readonly session: StaffSession;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  patch<T>(path: string, body: unknown): Promise<T>;
  /** Sends a file as it is. */
  upload<T>(path: string, type: string, file: string): Promise<T>;
}

/**
 * Comes in by one of the ways that answer with a session: `/v1/setup`, `/v1/invite` or `/v1/session`.
 *
 * @throws ServerRefusedError
 */
export async function comeIn(address: string, path: string, body: object): Promise<Person> {
  const response = await fetch(new URL(path, address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(body),
  });
  const session = await answerOf<StaffSession>(response);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  async function ask<T>(method: string, target: string, sent?: unknown, type = JSON_TYPE): Promise<T> {
    const answer = await fetch(new URL(target, address), {
      method,
      headers: {
        cookie,
        origin: address,
        'x-breakwater-csrf': session.csrf,
        ...(sent !== undefined && { 'content-type': type }),
      },
      ...(sent !== undefined && { body: type === JSON_TYPE ? JSON.stringify(sent) : String(sent) }),
    });
    return answerOf<T>(answer);
  }
  return {
    session,
    get: (target) => ask('GET', target),
    post: (target, sent = {}) => ask('POST', target, sent),
    put: (target, sent) => ask('PUT', target, sent),
    patch: (target, sent) => ask('PATCH', target, sent),
    upload: (target, type, file) => ask('POST', target, file, type),
  };
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new ServerRefusedError(JSON.parse(text) as Problem);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
