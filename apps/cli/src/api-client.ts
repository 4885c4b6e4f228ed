import { type Client, createClient, readProblem } from '@breakwater/client';
import type { Problem } from '@breakwater/contracts';
import { BreakwaterError, messageOf } from '@breakwater/kernel';

/** Where the server is, with which key, and as whom. */
export interface Connection {
  readonly url: string;
  readonly key: string | undefined;
  /** Of a person who signed in at this terminal; used without a key, and where a key is not let in. */
  readonly session?: SessionCredentials | undefined;
}

export interface SessionCredentials {
  readonly cookie: string;
  readonly csrf: string;
}

/** What a key is told that a person may do nevertheless. */
const FOR_PERSONS = new Set(['session-needed', 'person-needed', 'step-up-needed', 'permission-missing']);

/** The server does not answer at all. */
export class ServerUnreachableError extends BreakwaterError {
  override readonly name = 'ServerUnreachableError';
  constructor(url: string, cause: unknown) {
    super(
      'server-unreachable',
      `No server answers at ${url} (${reason(cause)}). Start it with "breakwater serve", or set BREAKWATER_URL.`,
      { cause },
    );
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error && cause.cause !== undefined ? messageOf(cause.cause) : messageOf(cause);
}

/** The server answered with a problem. */
export class ServerRefusedError extends BreakwaterError {
  override readonly name = 'ServerRefusedError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code, problem.detail ?? problem.title, { status: problem.status });
    this.problem = problem;
  }
}

/**
 * The API as the command line uses it: with the key, and where only a person is let in, as the one who signed in here.
 *
 * Calls throw ServerUnreachableError and ServerRefusedError.
 */
export function createApiClient({ url, key, session }: Connection): Client {
  return createClient({
    url: new URL(url).origin,
    retries: 0,
    refused: (problem) => new ServerRefusedError(problem),
    unreachable: (cause) => new ServerUnreachableError(url, cause),
    fetch: async (address, init) => {
      const ask = (credentials: Readonly<Record<string, string>>) =>
        fetch(address, { ...init, headers: { ...(init.headers as object), ...credentials } });
      // Who signs in says where, as a browser does.
      if (!key) return ask(session ? credentialsOf(session, address) : { origin: new URL(address).origin });
      const answer = await ask({ authorization: `Bearer ${key}` });
      // What is read from a stream is gone, and cannot be sent again.
      if (!session || init.body instanceof ReadableStream || !(await isForPersons(answer))) return answer;
      return ask(credentialsOf(session, address));
    },
  });
}

async function isForPersons(answer: Response): Promise<boolean> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return false;
  const { code } = (await answer.clone().json()) as Problem;
  return FOR_PERSONS.has(code);
}

function credentialsOf({ cookie, csrf }: SessionCredentials, address: string): Record<string, string> {
  return { cookie, 'x-breakwater-csrf': csrf, origin: new URL(address).origin };
}

/** What the API says of itself: no operation of its own, but a file that anybody may read. @throws ServerUnreachableError, ServerRefusedError */
export async function readDescription({ url }: Connection): Promise<unknown> {
  const answer = await fetch(new URL('/openapi.json', url)).catch((cause: unknown) => {
    throw new ServerUnreachableError(url, cause);
  });
  const text = await answer.text();
  if (!answer.ok) throw new ServerRefusedError(readProblem(answer.status, answer.statusText, text));
  return JSON.parse(text);
}
