import { setImmediate as turn } from 'node:timers/promises';
import { LARGEST_ENVELOPE_BYTES } from '@breakwater/contracts/notice-exchange';
import { BreakwaterError, systemClock } from '@breakwater/kernel';
import { type Exchange, SENDER_HEADER, type SignedText } from '@breakwater/notice-exchange';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkJsonShape } from '../../http/read-json.ts';
import { createVisitLimit, networkOf } from '../../http/visit-limit.ts';

/** From one network; a peer that sends faster is asked to wait. */
const VISITS = { windowMs: 10_000, most: 500 };
/** Sixteen KiB each, that one peer may send from one network in a minute. */
const BYTES = { windowMs: 60_000, most: 2_048 };
const UNIT_BYTES = 16_384;
/** What may come without a header that names the sender, as the protocol was before there was one. */
const UNNAMED_BYTES = 64 * 1024;
const SHAPE = { parts: 100_000, depth: 64 };
const PUBLIC_KEY = /^[A-Za-z0-9_-]{43}$/;

function refused(code: string, status: number, message: string, extra: object = {}): BreakwaterError {
  return new BreakwaterError(code, message, { status, extra: { ...extra } });
}

/**
 * Lets a body come only from a peer that is known, and reads it only when that peer has signed it: first the limits, then
 * the name of the sender, then its signature over the bytes, then the JSON, each in a turn of its own.
 *
 * @returns the text that was signed, of a body that came this way
 */
export function admitPeersAlone(
  routes: FastifyInstance,
  exchange: Exchange,
): (body: object) => SignedText | undefined {
  const waitFor = createVisitLimit(VISITS, systemClock);
  const waitForBytes = createVisitLimit(BYTES, systemClock);
  const signedTexts = new WeakMap<object, SignedText>();
  const parse = routes.getDefaultJsonParser('error', 'error');

  /** Before a byte of the body is read. */
  routes.addHook('onRequest', async (request) => {
    if (request.method !== 'POST') return;
    expectCalm(waitFor(request.ip));
    const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
    const sender = senderOf(request);
    if (sender === undefined) {
      if (length <= UNNAMED_BYTES) return;
      const message = `Over ${UNNAMED_BYTES} bytes the header ${SENDER_HEADER} has to name the sender by its public key.`;
      throw refused('exchange-sender-unnamed', 413, message);
    }
    if (!PUBLIC_KEY.test(sender) || !(await exchange.knows(sender))) {
      const message = 'No installation with this key is known here: a person has to add it first.';
      throw refused('exchange-peer-unknown', 403, message);
    }
    const bytes = Math.min(length, LARGEST_ENVELOPE_BYTES);
    for (let unit = 0; unit < bytes; unit += UNIT_BYTES)
      expectCalm(waitForBytes(`${sender} ${networkOf(request.ip)}`));
  });

  routes.removeContentTypeParser('application/json');
  routes.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      const sender = senderOf(request);
      const signed = sender === undefined ? undefined : exchange.readSigned(bytes, sender);
      if (signed === undefined && bytes.length > UNNAMED_BYTES) {
        const message = `Over ${UNNAMED_BYTES} bytes the envelope has to be sent as the canonical JSON that was signed, by the sender that the header names.`;
        throw refused('exchange-bad-signature', 403, message);
      }
      await turn();
      checkJsonShape(bytes, SHAPE);
      await turn();
      const text = bytes.toString();
      await turn();
      const body = await new Promise<object>((read, fail) => {
        void parse(request, text, (error, value) => (error ? fail(error) : read(value as object)));
      });
      if (signed && typeof body === 'object' && body !== null) signedTexts.set(body, signed(text));
      await turn();
      return body;
    },
  );
  return (body) => signedTexts.get(body);
}

function senderOf(request: FastifyRequest): string | undefined {
  const sent = request.headers[SENDER_HEADER];
  return typeof sent === 'string' ? sent : undefined;
}

function expectCalm(retryAfterSeconds: number): void {
  if (retryAfterSeconds === 0) return;
  const message = `Too much from one network: try again in ${retryAfterSeconds} seconds.`;
  throw refused('exchange-busy', 429, message, { retryAfterSeconds });
}
