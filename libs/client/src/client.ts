import type { OperationId, Problem } from '@breakwater/contracts';
import { type Address, addressOf } from './address.ts';
import type { Answer, CallArguments, Query, SentCall } from './call.ts';
import { ProblemError, readProblem, UnreachableError } from './problem-error.ts';
import { readEvents, type ServerEvent } from './read-events.ts';
import { waitBefore } from './retry.ts';
import { ROUTES } from './routes.generated.ts';

/** How a server is reached. */
export interface ClientOptions {
  /** Its address, e.g. `https://safety.example.org`; the page's own when left out. */
  readonly url?: string;
  /** An API key. */
  readonly key?: string | undefined;
  /** Further headers of a call, e.g. the token of a session. */
  readonly headers?: (address: Address) => Readonly<Record<string, string>>;
  /** How often a call is made once more that was refused for now; twice when left out. */
  readonly retries?: number;
  /** What sends; the platform's own when left out. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Makes the error that is thrown for a problem; `ProblemError` when left out. */
  readonly refused?: (problem: Problem) => Error;
  /** Makes the error that is thrown when no server answers; `UnreachableError` when left out. */
  readonly unreachable?: (cause: unknown) => Error;
}

/** A page of a list, as its operation answers with it. */
interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** The lists that have pages: their operations take the `cursor` that a page gives as `next`. */
type ListId = {
  [Id in OperationId]: 'cursor' extends keyof Query<Id> ? Id : never;
}[OperationId];
type ItemOf<Id extends ListId> = Answer<Id> extends Page<infer Item> ? Item : never;

/** The operations of the API, typed by their declarations. */
export interface Client {
  /** Calls an operation and answers with what it answers. @throws ProblemError, UnreachableError */
  call<Id extends OperationId>(id: Id, ...args: CallArguments<Id>): Promise<Answer<Id>>;
  /** Calls an operation whose answer is a file. @throws ProblemError, UnreachableError */
  respond<Id extends OperationId>(id: Id, ...args: CallArguments<Id>): Promise<Response>;
  /** Goes through all items of a list, page by page. @throws ProblemError, UnreachableError */
  items<Id extends ListId>(id: Id, ...args: CallArguments<Id>): AsyncGenerator<ItemOf<Id>>;
  /** Follows a stream of events until it ends or is left. @throws ProblemError, UnreachableError */
  events<Id extends OperationId>(id: Id, ...args: CallArguments<Id>): AsyncGenerator<ServerEvent>;
}

/**
 * Makes a client of a server.
 *
 * @example
 * ```text
 * const client = createClient({ url: 'https://safety.example.org', key: process.env.BREAKWATER_KEY });
 * const { receipts } = await client.call('intake.accept', { upload: { type: 'application/json', data }, query: { wait: 5000 } });
 * for await (const job of client.items('review.jobs')) console.log(job.id);
 * ```
 */
export function createClient(options: ClientOptions = {}): Client {
  const { url = '', key, headers, retries = 2, refused = (problem) => new ProblemError(problem) } = options;
  const send = options.fetch ?? ((address, init) => fetch(address, init));
  const unreachable =
    options.unreachable ??
    ((cause) => new UnreachableError(`No server answers at ${url || 'this address'}.`, { cause }));

  async function attempt(address: Address, sent: SentCall): Promise<Response> {
    const { upload, body, signal } = sent;
    const type = upload?.type ?? (body === undefined ? undefined : 'application/json');
    const init = {
      method: address.method,
      headers: {
        accept: 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(type !== undefined && { 'content-type': type }),
        ...headers?.(address),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(upload && { body: upload.data as BodyInit }),
      // A stream is sent without waiting for the answer: `duplex` says so, which the types do not know.
      ...(upload?.data instanceof ReadableStream && { duplex: 'half' }),
      ...(signal && { signal }),
    };
    try {
      return await send(`${url}${address.path}`, init);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw unreachable(error);
    }
  }

  async function respond(id: OperationId, sent: SentCall = {}): Promise<Response> {
    const address = addressOf(id, sent);
    // What is read from a stream is gone, and cannot be sent again.
    const most = sent.upload?.data instanceof ReadableStream ? 0 : retries;
    for (let made = 0; ; made++) {
      const answer = await attempt(address, sent);
      if (isOwn(id, answer)) return answer;
      const wait = made < most ? waitBefore(answer, address.method, made) : undefined;
      if (wait === undefined) throw refused(await problemIn(answer));
      await pause(wait, sent.signal);
    }
  }

  async function call(id: OperationId, sent?: SentCall): Promise<unknown> {
    const text = await (await respond(id, sent)).text();
    return text === '' ? undefined : JSON.parse(text);
  }

  async function* items(id: ListId, sent: SentCall = {}): AsyncGenerator<unknown> {
    for (let query = sent.query ?? {}; ; ) {
      const page = (await call(id, { ...sent, query })) as Page<unknown>;
      yield* page.items;
      if (page.next === undefined) return;
      query = { ...query, cursor: page.next };
    }
  }

  async function* events(id: OperationId, sent?: SentCall): AsyncGenerator<ServerEvent> {
    const { body } = await respond(id, sent);
    if (body) yield* readEvents(body);
  }

  return { call, respond, items, events } as Client;
}

/** Whether an answer is the operation's own: a problem is none, nor is what a proxy says in its place. */
function isOwn(id: OperationId, { ok, status, headers }: Response): boolean {
  if (ok || status < 400) return status !== 0;
  const isJson = /^application\/json\b/.test(headers.get('content-type') ?? '');
  return isJson && ROUTES[id].split(' ').includes(String(status));
}

async function problemIn(answer: Response): Promise<Problem> {
  return readProblem(answer.status, answer.statusText, await answer.text());
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((done, fail) => {
    const stop = () => {
      clearTimeout(end);
      fail(signal?.reason as Error);
    };
    const end = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      done();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
