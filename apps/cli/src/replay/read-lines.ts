import { createReadStream, type Stats, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { FileUnreadableError } from '../read-input.ts';
import { terminal } from '../terminal.ts';

/** Lines of a file, with how far along they are. */
export interface LineSource {
  /** Undefined for standard input: its end is not known. */
  readonly stats: Stats | undefined;
  lines(): AsyncGenerator<Buffer>;
  /** Share of the file read so far, from 0 to 1. */
  share(): number | undefined;
}

const NEWLINE = 0x0a;

/** Opens NDJSON, plain or gzip (by the ending .gz), or standard input (`-`). Empty lines are left out. */
export function openLines(file: string): LineSource {
  const stats = file === '-' ? undefined : statOf(file);
  let read = 0;

  async function* lines(): AsyncGenerator<Buffer> {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of readable()) {
      let buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let end = buffer.indexOf(NEWLINE);
      while (end !== -1) {
        const line = buffer.subarray(0, end);
        if (line.some((byte) => byte > 0x20)) yield line;
        buffer = buffer.subarray(end + 1);
        end = buffer.indexOf(NEWLINE);
      }
      rest = buffer;
    }
    if (rest.some((byte) => byte > 0x20)) yield rest;
  }

  /** What cannot be read or inflated any further is told in our words. */
  async function* readable(): AsyncGenerator<Buffer> {
    try {
      yield* chunks();
    } catch (error) {
      throw new FileUnreadableError(file, error);
    }
  }

  function chunks(): AsyncIterable<Buffer> {
    if (file === '-') return standardInput();
    const stream = createReadStream(file, { highWaterMark: 256 * 1024 });
    stream.on('data', (chunk) => {
      read += chunk.length;
    });
    if (!file.endsWith('.gz')) return stream;
    const gunzip = createGunzip();
    stream.on('error', (error) => gunzip.destroy(error));
    return stream.pipe(gunzip);
  }

  return { stats, lines, share: () => (stats ? Math.min(1, read / Math.max(1, stats.size)) : undefined) };
}

async function* standardInput(): AsyncGenerator<Buffer> {
  for await (const chunk of terminal().stdin) yield Buffer.from(chunk as Uint8Array);
}

function statOf(file: string): Stats {
  try {
    const stats = statSync(file);
    if (stats.isFile()) return stats;
  } catch (error) {
    throw new FileUnreadableError(file, error);
  }
  throw new FileUnreadableError(file, { code: 'it is no file' });
}
