import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Client } from '@breakwater/client';
import { CAPTURE_PART_BYTES, type Capture } from '@breakwater/contracts/casework';
import { type CommonOptions, clientOf } from '../command.ts';
import { createProgress } from '../progress.ts';
import { FileUnreadableError } from '../read-input.ts';

export interface UploadOptions extends CommonOptions {
  readonly by: string;
  readonly how: string;
  readonly at?: string;
  readonly address?: string;
  readonly note?: string;
  readonly type?: string;
  readonly item?: string[];
  readonly keepUntil?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
  '.html': 'text/html',
  '.warc': 'application/warc',
  '.eml': 'message/rfc822',
};

/**
 * Uploads a file as a capture, part by part; what was hashed here is what is sealed there.
 *
 * @throws FileUnreadableError, ServerRefusedError
 */
export async function uploadCapture(caseId: string, file: string, given: UploadOptions): Promise<Capture> {
  const { by, how, at, address, note, type, item, keepUntil, ...options } = given;
  const { size, mtime } = await stat(file).catch((cause: unknown) => {
    throw new FileUnreadableError(file, cause);
  });
  const client = clientOf(options);
  const sha256 = await hashOf(file);
  const body = {
    name: basename(file),
    mediaType: type ?? TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    bytes: size,
    capturedAt: at ?? mtime.toISOString(),
    capturedBy: by,
    how,
    ...(address !== undefined && { address }),
    ...(note !== undefined && { note }),
    ...(item !== undefined && { items: item }),
    ...(keepUntil !== undefined && { keepUntil }),
  };
  const { id } = await client.call('casework.beginCapture', { params: { id: caseId }, body });
  await sendParts(client, id, file, size);
  return client.call('casework.sealCapture', { params: { id }, body: { sha256 } });
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function sendParts(client: Client, id: string, file: string, size: number): Promise<void> {
  const progress = createProgress('bytes');
  const handle = await open(file);
  try {
    for (let from = 0, part = 1; from < size; from += CAPTURE_PART_BYTES, part += 1) {
      const data = Buffer.alloc(Math.min(CAPTURE_PART_BYTES, size - from));
      await handle.read(data, 0, data.length, from);
      const upload = { type: 'application/octet-stream', data };
      await client.call('casework.putCapturePart', { params: { id, part }, upload });
      progress.update(from + data.length, (from + data.length) / size);
    }
  } finally {
    await handle.close();
    progress.end();
  }
}
