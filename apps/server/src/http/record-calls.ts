import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf } from './auth.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Ids and hashes of what a change made. */
    made: Readonly<Record<string, unknown>>;
    /** Whether the caller may call the route at all. */
    letIn?: boolean;
  }
}

/** Puts a call on record, in a transaction of its own. */
export type RecordCall = (entry: {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}) => Promise<void>;

/** Not made: it waits for a second person (RFC 9110 § 15.3.3). */
const WAITS = 202;
const MAX_TEXT = 200;
const MAX_ITEMS = 50;
/** Secrets and addresses of people, which the log must not hold: not even short. */
const NEVER = new Set(['password', 'token', 'email', 'owner']);

/**
 * Puts reads of personal data and changes on record. When the record cannot be written, nothing is read or changed.
 * A change that is on record as asked for and then neither as made nor as refused was cut off between the two.
 */
export function recordCalls(app: FastifyInstance, record: RecordCall): void {
  app.decorateRequest('made');
  // Hooks of these routes only: uploads, which are many, do not pay for them.
  app.addHook('onRoute', (route) => {
    const { onRead, onChange, onForbidden } = route.config ?? {};
    if (onForbidden !== undefined) {
      // What is refused once the caller was let in, the domain puts on record itself.
      route.preHandler = async (request) => {
        request.letIn = true;
      };
      route.onSend = async (request, { statusCode }, payload) => {
        if (statusCode !== 403 || request.letIn === true || !request.principal) return payload;
        await record(entry(request, onForbidden, { code: request.refusedAs ?? 'refused' }));
        return payload;
      };
      return;
    }
    if (onRead !== undefined) {
      route.preHandler = async (request) => record(entry(request, onRead, asked(request)));
    }
    if (onChange === undefined) return;
    route.preHandler = async (request) => record(entry(request, `${onChange}.asked`, asked(request)));
    route.preSerialization = async (request, _reply, payload) => {
      request.made = idsOf(payload);
      return payload;
    };
    route.onSend = async (request, reply, payload) => {
      if (request.principal === undefined) return payload;
      const { statusCode: status } = reply;
      const action = status < 400 ? onChange + (status === WAITS ? '.waiting' : '') : `${onChange}.refused`;
      await record(entry(request, action, { status, ...request.made }));
      return payload;
    };
  });
}

function entry(request: FastifyRequest, action: string, detail: Readonly<Record<string, unknown>>) {
  const { id = '' } = request.params as { id?: string };
  return { actor: actorOf(request), action, subject: id.slice(0, MAX_TEXT), detail };
}

/** What was asked, in short: names and small values as they are, long texts as their SHA-256. */
function asked(request: FastifyRequest): Readonly<Record<string, unknown>> {
  // A file that streams in is not looked into: nothing of it would be on record, and it can be read but once.
  const body = request.body instanceof Readable ? {} : (request.body as object);
  const parts = { ...(request.params as object), ...(request.query as object), ...body };
  const kept = Object.entries(parts).filter(([name]) => !NEVER.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, inShort(value)]));
}

function inShort(value: unknown): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string' && value.length <= MAX_TEXT) return value;
  const isList = Array.isArray(value) && value.length <= MAX_ITEMS;
  if (isList && value.every((item) => typeof item === 'string' && item.length <= MAX_TEXT)) return value;
  const sha256 = createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');
  return { sha256 };
}

const NAMES = ['id', 'hash', 'version', 'replayed'];

/** Ids, hashes and versions in an answer, one level deep: `{ key: { id } }` as well as `{ id }`. */
function idsOf(payload: unknown): Readonly<Record<string, unknown>> {
  if (typeof payload !== 'object' || payload === null) return {};
  const inner = Object.values(payload).filter((value) => typeof value === 'object' && value !== null);
  return Object.fromEntries(
    [payload, ...inner].flatMap((part) => Object.entries(part)).filter(([name]) => NAMES.includes(name)),
  );
}
