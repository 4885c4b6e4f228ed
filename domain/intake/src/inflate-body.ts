import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { codeOf } from '@breakwater/kernel';
import type { UploadLimits } from './limits.ts';
import { tooLarge, UploadError } from './upload-error.ts';

/** The bytes of a request as they come in. */
export type Body = AsyncIterable<Uint8Array> | Uint8Array;

/** The whole body, inflated. Stops reading, and inflating, at the first byte over the limit. */
export async function inflateBody(body: Body, encoding: string, limits: UploadLimits): Promise<Uint8Array> {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return collect(chunksOf(body), limits);
    case 'gzip':
    case 'x-gzip':
      return gunzip(body, limits);
    default:
      throw new UploadError('unsupported-content-encoding', 'Send the upload as it is, or with gzip.');
  }
}

async function gunzip(body: Body, limits: UploadLimits): Promise<Uint8Array> {
  try {
    return await pipeline(
      capped(chunksOf(body), limits),
      createGunzip(),
      (inflated: AsyncIterable<Uint8Array>) => collect(inflated, limits),
    );
  } catch (error) {
    if (!codeOf(error).startsWith('Z_')) throw error;
    throw new UploadError('broken-gzip', 'The gzip data is damaged or cut off. Send it again.', error);
  }
}

async function* chunksOf(body: Body): AsyncGenerator<Uint8Array> {
  if (body instanceof Uint8Array) yield body;
  else yield* body;
}

/** Passes chunks on; without it, empty gzip members could be sent for ever. */
async function* capped(chunks: AsyncIterable<Uint8Array>, limits: UploadLimits): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limits.maxBytes) throw tooLarge(limits);
    yield chunk;
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, limits: UploadLimits): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  for await (const chunk of capped(chunks, limits)) kept.push(chunk);
  return Buffer.concat(kept);
}
