import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ROLES } from '@breakwater/contracts';
import { measureSlices } from '../measure-slices.ts';
import type { TestServer } from '../test-server.ts';
import { createFuzzDice } from './dice.ts';
import {
  type ApiDocument,
  type KnownIds,
  operationsOf,
  type PlannedRequest,
  planRequest,
} from './plan-request.ts';

export interface FuzzReport {
  readonly requests: number;
  readonly operations: number;
  /** Answers by status; 0: none came within two seconds, as where events are streamed. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Answers that no client should ever get. */
  readonly broken: readonly {
    readonly request: PlannedRequest;
    readonly status: number;
    readonly body: string;
  }[];
  /** Requests that held the loop for longer than allowed, each time they were sent. */
  readonly slow: readonly { readonly request: PlannedRequest; readonly ms: number }[];
}

export interface FuzzOptions {
  readonly seed: number;
  readonly requests: number;
  readonly mostMs: number;
  /** Called after each request. */
  readonly onRequest?: (done: number) => void;
}

const PATIENCE_MS = 2_000;
const MOST_KNOWN = 500;
const TRIES = 8;
/** Between tries of a slow one: what else the machine does has passed by then. */
const PAUSE_MS = 100;
/** Refusals at the door until new keys and sessions are made. */
const MOST_REFUSED = 40;
interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends requests made from the OpenAPI document, with every operation in turn, by an administrator's key or none. */
export async function runFuzz(server: TestServer, options: FuzzOptions): Promise<FuzzReport> {
  const { seed, requests, mostMs, onRequest = () => undefined } = options;
  const dice = createFuzzDice(seed);
  const document = (await server.ask('/openapi.json', { key: null })).body as unknown as ApiDocument;
  const operations = operationsOf(document);
  const known: KnownIds = [];
  const statuses: Record<string, number> = {};
  const broken: { request: PlannedRequest; status: number; body: string }[] = [];
  const slow: { request: PlannedRequest; ms: number }[] = [];
  let refused = 0;
  let doors = await openDoors(server);

  for (let done = 0; done < requests; done += 1) {
    const operation = operations[done % operations.length];
    if (operation === undefined) throw new Error('the document names no operation');
    const planned = planRequest(operation, document, dice, known);
    const { status, body, ms } = await sendMeasured(server, planned, dice.pick(doors), mostMs);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status >= 500 && !isOfAnother(status, body))
      broken.push({ request: planned, status, body: body.slice(0, 500) });
    if (ms > mostMs) slow.push({ request: planned, ms });
    for (const [, id = ''] of body
      .slice(0, 20_000)
      .matchAll(/"(?:id|jobId|eventId|accountId)":"([^"]{1,100})"/g))
      known[known.length < MOST_KNOWN ? known.length : dice.below(MOST_KNOWN)] = id;
    // Sessions and keys are ended by what is sent as well: others take their place.
    if (status === 401) refused += 1;
    if (refused === MOST_REFUSED) {
      refused = 0;
      doors = await openDoors(server);
    }
    onRequest(done + 1);
  }
  return { requests, operations: operations.length, statuses, broken, slow };
}

/** Whether a list that was made up on the way could not be fetched: the other server is what failed, and is not there. */
function isOfAnother(status: number, body: string): boolean {
  return status === 502 && body.includes('"code":"list-source-unreachable"');
}

/** A slow one is sent again: only what is slow each time is slow by itself. */
async function sendMeasured(server: TestServer, planned: PlannedRequest, headers: Headers, mostMs: number) {
  let least = Number.POSITIVE_INFINITY;
  let first: Answer | undefined;
  // A long text becomes bytes before the clock runs: that is this client's turn of the loop, not the server's.
  const { body, ...head } = planned;
  const bytes = body === undefined ? undefined : Buffer.from(body);
  for (let turn = 0; turn < TRIES && least > mostMs; turn += 1) {
    if (turn > 0) await pause(PAUSE_MS);
    const { result, longestMs } = await measureSlices(() => send(server, head, bytes, headers));
    least = Math.min(least, longestMs);
    first ??= result;
  }
  return { status: first?.status ?? 0, body: first?.body ?? '', ms: least };
}

type Headers = Readonly<Record<string, string>>;

function send(
  server: TestServer,
  { method, path, type }: Pick<PlannedRequest, 'method' | 'path' | 'type'>,
  body: Buffer | undefined,
  headers: Headers,
): Promise<Answer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let status = 0;
    const end = () => {
      clearTimeout(timer);
      sending.destroy();
      resolve({ status, body: Buffer.concat(chunks).toString() });
    };
    const timer = setTimeout(end, PATIENCE_MS);
    const sent = { ...headers, ...(type !== undefined && { 'content-type': type }) };
    const length = body === undefined ? {} : { 'content-length': body.length };
    const sending = request(
      new URL(server.address ?? ''),
      { method, path, agent: false, headers: { ...sent, ...length } },
      (answer) => {
        status = answer.statusCode ?? 0;
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', end);
        answer.on('end', end);
        // What streams without end has answered.
        if (String(answer.headers['content-type']).startsWith('text/event-stream')) end();
      },
    );
    sending.on('error', end);
    sending.end(body);
  });
}

/** Ways in: the key of the first start, a key of a person, and that person's session with fresh proof. */
async function openDoors(server: TestServer): Promise<Headers[]> {
  const { key } = await server.person('Fuzz', ROLES);
  const keys = [{ authorization: `Bearer ${server.adminKey}` }, { authorization: `Bearer ${key}` }];
  const { cookie, session } = await server.signIn('Fuzz', ROLES);
  // Locked out for a while, after many a made-up password.
  if (session.csrf === undefined) return keys;
  const origin = new URL(server.address ?? '').origin;
  return [...keys, { cookie, origin, 'x-breakwater-csrf': session.csrf }];
}
