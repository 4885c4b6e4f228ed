import { createGunzip } from 'node:zlib';
import { codeOf, messageOf } from '@breakwater/kernel';
import { ListError } from '../list-error.ts';
import type { ListSource } from '../list-source.ts';

/** The largest published list is 0.2 GB; what unpacks to more than this is meant to fill the machine. */
const MOST_UNPACKED_BYTES = 4 * 1024 ** 3;

/** Bytes of a file as they were before packing: gzip is known by its first two bytes, whatever the file is called. */
export async function* readBytes(source: ListSource): AsyncGenerator<Uint8Array> {
  const chunks = source.open()[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < 2) {
    const next = await chunks.next();
    if (next.done) {
      break;
    }
    first.push(next.value);
    length += next.value.byteLength;
  }
  const start = Buffer.concat(first);
  const rest = resume(start, chunks);
  yield* start[0] === 0x1f && start[1] === 0x8b ? unpack(source.name, rest) : rest;
}

async function* resume(
  start: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (start.byteLength > 0) {
      yield start;
    }
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

async function* unpack(
  name: string,
  packed: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  let readFailure: unknown;
  const feeding = feed(packed, gunzip).catch((failure: unknown) => {
    readFailure = failure;
    gunzip.destroy(failure instanceof Error ? failure : new Error(messageOf(failure)));
  });
  let bytes = 0;
  try {
    for await (const chunk of gunzip) {
      bytes += chunk.byteLength;
      if (bytes > MOST_UNPACKED_BYTES) {
        throw new ListError(
          'list-unsafe',
          `${name} unpacks to more than 4 GiB; no published list does. Unpack and look at it by hand.`,
        );
      }
      yield chunk;
    }
  } catch (failure) {
    throw readFailure ?? asListError(name, failure);
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

async function feed(
  packed: AsyncGenerator<Uint8Array, void, undefined>,
  gunzip: ReturnType<typeof createGunzip>,
): Promise<void> {
  for await (const chunk of packed) {
    if (gunzip.destroyed) {
      return;
    }
    if (!gunzip.write(chunk)) {
      await new Promise<void>((resolve) => {
        gunzip.once('drain', resolve);
        gunzip.once('close', resolve);
      });
    }
  }
  gunzip.end();
}

function asListError(name: string, failure: unknown): unknown {
  if (failure instanceof ListError) {
    return failure;
  }
  const code = codeOf(failure);
  if (code === 'Z_BUF_ERROR') {
    return new ListError('list-truncated', `${name} ends within its gzip packing; fetch it again.`, {
      cause: failure,
    });
  }
  return code.startsWith('Z_')
    ? new ListError('list-unparsable', `${name} is damaged gzip (${messageOf(failure)}); fetch it again.`, {
        cause: failure,
      })
    : failure;
}
