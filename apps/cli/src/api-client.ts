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
      {
        cause,
      },
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

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: { readonly type: string; readonly data: Uint8Array | string };
  /** Sent as it is read, of whatever size. */
  readonly upload?: { readonly type: string; readonly stream: ReadableStream<Uint8Array> };
  readonly signal?: AbortSignal;
}

/** The HTTP API as the command line uses it. */
export interface ApiClient {
  /** Answers with the parsed JSON. @throws ServerUnreachableError, ServerRefusedError */
  request<T>(path: string, options?: RequestOptions): Promise<T>;
  /** Answers with the answer itself. */
  respond(path: string, options?: RequestOptions): Promise<Response>;
  /** Answers with the body as it comes. */
  stream(path: string, options?: RequestOptions): Promise<ReadableStream<Uint8Array>>;
}

export function createApiClient({ url: base, key, session }: Connection): ApiClient {
  async function send(path: string, options: RequestOptions = {}): Promise<Response> {
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(options.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const ask = async (credentials: Headers): Promise<Response | ServerRefusedError> => {
      const response = await fetch(url, toRequest(options, credentials)).catch((error: unknown) => {
        throw new ServerUnreachableError(base, error);
      });
      const refused = response.headers.get('content-type')?.startsWith('application/problem+json');
      return refused ? new ServerRefusedError((await response.json()) as Problem) : response;
    };
    let answer = await ask(credentialsOf(url, key, session));
    // What is read from a stream is gone, and cannot be sent again.
    const isAgain = key !== undefined && session !== undefined && options.upload === undefined;
    if (answer instanceof ServerRefusedError && isAgain && FOR_PERSONS.has(answer.problem.code))
      answer = await ask(credentialsOf(url, undefined, session));
    if (answer instanceof ServerRefusedError) throw answer;
    return answer;
  }
  return {
    respond: send,
    request: async <T>(path: string, options?: RequestOptions) => {
      const text = await (await send(path, options)).text();
      return (text ? JSON.parse(text) : undefined) as T;
    },
    stream: async (path, options) => (await send(path, options)).body ?? new ReadableStream(),
  };
}

function credentialsOf(
  { origin }: URL,
  key: string | undefined,
  session: SessionCredentials | undefined,
): Headers {
  if (key) return new Headers({ authorization: `Bearer ${key}` });
  if (session) return new Headers({ cookie: session.cookie, 'x-breakwater-csrf': session.csrf, origin });
  return new Headers();
}

function toRequest(
  { method = 'GET', raw, body, upload, signal }: RequestOptions,
  headers: Headers,
): RequestInit {
  if (upload) {
    headers.set('content-type', upload.type);
    // A stream is sent without waiting for the answer: `duplex` says so, which the types do not know.
    return { method, headers, body: upload.stream, duplex: 'half', ...(signal && { signal }) } as RequestInit;
  }
  if (raw) headers.set('content-type', raw.type);
  else if (body !== undefined) headers.set('content-type', 'application/json');
  const sent = raw?.data ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method,
    headers,
    ...(sent !== undefined && { body: sent as string }),
    ...(signal && { signal }),
  };
}
