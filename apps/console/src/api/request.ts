import type { Problem } from '@breakwater/contracts';
import { noteConnection } from './connection.ts';
import { ApiProblem, isProblem, OfflineError } from './problem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type QueryValue = string | number | boolean | undefined;
export type QueryParameters = Readonly<Record<string, QueryValue>>;

interface Call {
  readonly query?: QueryParameters;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** What the session and the frame tell the client; see `session.ts` and `ui/step-up-dialog.tsx`. */
interface Hooks {
  csrf: string | undefined;
  /** The session is over. */
  onSignedOut: () => void;
  /** Asks the person to prove who they are once more; false when they would rather not. */
  stepUp: () => Promise<boolean>;
}

export const clientHooks: Hooks = {
  csrf: undefined,
  onSignedOut: () => undefined,
  stepUp: async () => false,
};

/**
 * The API on the same origin. A refusal that a fresh password or passkey would lift asks for it, and tries again.
 *
 * @throws ApiProblem when the server refuses, OfflineError when it cannot be reached
 */
export const api = {
  get: <Answer>(path: string, query?: QueryParameters, signal?: AbortSignal) =>
    send<Answer>('GET', path, { ...(query && { query }), ...(signal && { signal }) }),
  post: <Answer>(path: string, body: unknown = {}, signal?: AbortSignal) =>
    send<Answer>('POST', path, { body, ...(signal && { signal }) }),
  put: <Answer>(path: string, body: unknown) => send<Answer>('PUT', path, { body }),
  patch: <Answer>(path: string, body: unknown) => send<Answer>('PATCH', path, { body }),
  remove: <Answer = void>(path: string, body?: unknown) =>
    send<Answer>('DELETE', path, { ...(body !== undefined && { body }) }),
};

function send<Answer>(method: Method, path: string, call: Call): Promise<Answer> {
  return proving(path, () => sendOnce<Answer>(method, path, call));
}

/** Makes a call; where it needs fresh proof of who asks, asks for that and makes it once more. */
export async function proving<Answer>(path: string, attempt: () => Promise<Answer>): Promise<Answer> {
  try {
    return await attempt();
  } catch (error) {
    if (isProblem(error, 'step-up-needed') && (await clientHooks.stepUp())) return attempt();
    if (
      error instanceof ApiProblem &&
      error.status === 401 &&
      !/^(\/portal)?\/v1\/(session|invitation)/.test(path)
    ) {
      clientHooks.onSignedOut();
    }
    throw error;
  }
}

async function sendOnce<Answer>(method: Method, path: string, call: Call): Promise<Answer> {
  const response = await reach(`${path}${queryText(call.query)}`, {
    method,
    credentials: 'same-origin',
    headers: headersOf(method, call),
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    ...(call.signal && { signal: call.signal }),
  });
  const text = await response.text();
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as Answer;
  throw new ApiProblem(problemOf(response.status, response.statusText, text));
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init);
    noteConnection(true);
    return response;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    noteConnection(false);
    throw new OfflineError('The server cannot be reached.', { cause: error });
  }
}

function headersOf(method: Method, call: Call): Record<string, string> {
  return {
    accept: 'application/json',
    ...(call.body !== undefined && { 'content-type': 'application/json' }),
    ...(method !== 'GET' && clientHooks.csrf && { 'x-breakwater-csrf': clientHooks.csrf }),
  };
}

function queryText(query: QueryParameters = {}): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** A proxy in between may answer with a page of its own. */
export function problemOf(status: number, statusText: string, text: string): Problem {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && 'code' in parsed) return parsed as Problem;
  } catch {
    // Not JSON: said below with what is known.
  }
  return {
    type: 'about:blank',
    title: statusText || `HTTP ${status}`,
    status,
    code: `http-${status}`,
  };
}
