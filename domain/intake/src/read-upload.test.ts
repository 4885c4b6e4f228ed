import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UPLOAD_LIMITS } from './limits.ts';
import { readUpload } from './read-upload.ts';

const NDJSON = 'application/x-ndjson';

describe('readUpload', () => {
  it('reads the same from one buffer, from chunks that cut characters, and from gzip', async () => {
    const text = Array.from({ length: 50 }, (_, n) => JSON.stringify({ n, text: 'سمندر 🌊' })).join('\n');
    const whole = Buffer.from(text);
    const expected = text.split('\n').map((line) => ({ value: JSON.parse(line) }));
    const chunked = (bytes: Uint8Array) =>
      (async function* () {
        for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
      })();
    expect(await readUpload(whole, { contentType: NDJSON })).toEqual(expected);
    expect(await readUpload(chunked(whole), { contentType: NDJSON })).toEqual(expected);
    const gzip = { contentType: NDJSON, contentEncoding: 'gzip' };
    expect(await readUpload(chunked(gzipSync(whole)), gzip)).toEqual(expected);
  });

  it.each([undefined, 'gzip'])(
    'stops reading an endless body at the limit (encoding %s)',
    async (contentEncoding) => {
      let sent = 0;
      let ended = false;
      const chunk = contentEncoding ? gzipSync('') : Buffer.alloc(1_000, 0x0a);
      async function* endless() {
        try {
          for (;;) {
            sent += chunk.length;
            yield chunk;
          }
        } finally {
          ended = true;
        }
      }
      const limits = { ...UPLOAD_LIMITS, maxBytes: 50_000 };
      const read = readUpload(endless(), { contentType: NDJSON, contentEncoding, limits });
      await expect(read).rejects.toMatchObject({ code: 'upload-too-large', status: 413 });
      expect(ended).toBe(true);
      expect(sent).toBeLessThan(60_000);
    },
  );

  it('passes on that the sender went away', async () => {
    async function* broken() {
      yield Buffer.from('{"id":');
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    await expect(readUpload(broken(), { contentType: NDJSON })).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('gives __proto__ in JSON to nobody as prototype', async () => {
    const [candidate] = await readUpload(Buffer.from('{"__proto__":{"admin":true}}'), {
      contentType: NDJSON,
    });
    expect(candidate && 'value' in candidate && Object.getPrototypeOf(candidate.value)).toBe(
      Object.prototype,
    );
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});
