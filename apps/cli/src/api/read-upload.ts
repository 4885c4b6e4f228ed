import { extname } from 'node:path';
import type { Upload } from '@breakwater/client';
import type { Operation } from '@breakwater/contracts';
import { readBytes } from '../read-input.ts';
import { ApiUsageError } from './api-usage-error.ts';
import type { CallOptions } from './read-tokens.ts';

const BYTES = 'application/octet-stream';
/** What files are by the ending of their names. */
const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.ndjson': 'application/x-ndjson',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
};

/**
 * The file that an operation takes as it is.
 *
 * @throws ApiUsageError `field-missing`, FileUnreadableError
 */
export async function readUpload(
  { id, consumes }: Pick<Operation, 'id' | 'consumes'>,
  { file, body = file }: CallOptions,
): Promise<Upload> {
  if (body !== undefined) return { type: mediaTypeOf(body, consumes), data: await readBytes(body) };
  throw new ApiUsageError('field-missing', `${id} needs --file FILE (${(consumes ?? [BYTES]).join(', ')}).`);
}

/**
 * The media type to send a file as: that of its name where the operation knows it, else the most general it knows.
 *
 * @example
 * ```ts
 * mediaTypeOf('events.jsonl', ['application/json', 'application/x-ndjson']) // => 'application/x-ndjson'
 * mediaTypeOf('-', ['text/plain']) // => 'text/plain'
 * ```
 */
export function mediaTypeOf(file: string, consumes: readonly string[] = [BYTES]): string {
  const type = TYPES[extname(file).toLowerCase()] ?? BYTES;
  const [first = BYTES] = consumes;
  if (consumes.includes(type)) return type;
  return consumes.includes(BYTES) ? BYTES : first;
}
