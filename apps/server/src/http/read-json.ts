import { isUtf8 } from 'node:buffer';
import { BreakwaterError } from '@breakwater/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type JsonShape, scanJson } from './scan-json.ts';

/** Deeper than any contract, and far from what any reader of ours cannot follow. */
const MOST_DEPTH = 64;
/** For strangers, so that reading takes milliseconds. The larger files of staff have more parts. */
const PUBLIC_SHAPE: JsonShape = { parts: 60_000, depth: MOST_DEPTH };
const STAFF_SHAPE: JsonShape = { parts: 2_000_000, depth: MOST_DEPTH };

class BodyShapeError extends BreakwaterError {
  override readonly name = 'BodyShapeError';
}

/**
 * Refuses what would take long to read: a text that is no UTF-8, is nested too deep, or has too many parts.
 *
 * @throws BodyShapeError 400 `body-not-utf8`, `json-too-deep`, 413 `json-too-many-parts`
 * @example
 * ```ts
 * checkJsonShape(Buffer.from('['.repeat(100)), { parts: 1_000, depth: 64 }) // => throws json-too-deep
 * ```
 */
export function checkJsonShape(bytes: Uint8Array, most: JsonShape): void {
  if (!isUtf8(bytes))
    throw new BodyShapeError('body-not-utf8', 'The body is no UTF-8. Send JSON as UTF-8.', { status: 400 });
  const { parts, depth } = scanJson(bytes, most);
  if (depth > most.depth) {
    const message = `The JSON of the body is nested more than ${most.depth} deep; no request needs that.`;
    throw new BodyShapeError('json-too-deep', message, { status: 400 });
  }
  if (parts > most.parts) {
    const message = `The JSON of the body has more than ${most.parts} values. Send it in several requests.`;
    throw new BodyShapeError('json-too-many-parts', message, { status: 413 });
  }
}

/** Gives the whole app its reader of JSON: as Fastify's own, after a look at the shape of what came. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      const open = request.routeOptions.config.permission === 'public';
      checkJsonShape(body, open ? PUBLIC_SHAPE : STAFF_SHAPE);
      return parse(request, body.toString(), done);
    },
  );
}
