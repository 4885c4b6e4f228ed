import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createTally } from '../tally.ts';
import { textSource } from '../testing/text-source.ts';
import { readText } from './read-text.ts';

async function read(content: string | Uint8Array, piece = 3): Promise<string> {
  let text = '';
  for await (const part of readText(textSource('a', content, piece))) {
    text += part;
  }
  return text;
}

const TEXT = 'River Watch – ریور واچ 🛶';

test.each([1, 2, 3, 50])('gzip is unpacked whatever the name, in pieces of %i', async (piece) => {
  expect(await read(gzipSync(TEXT), piece)).toBe(TEXT);
  expect(await read(TEXT, piece)).toBe(TEXT);
});

test('UTF-16 is read by its mark', async () => {
  const little = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
  expect(await read(little)).toBe(TEXT);
  expect(await read(Buffer.from(little).swap16())).toBe(TEXT);
});

test('a cut packing is truncated, a damaged one unparsable', async () => {
  const packed = gzipSync(TEXT.repeat(50));
  await expect(read(packed.subarray(0, packed.length - 12))).rejects.toMatchObject({
    code: 'list-truncated',
  });
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, 12, 40);
  await expect(read(damaged)).rejects.toMatchObject({ code: 'list-unparsable' });
});

test('bytes that are no UTF-8 are replaced and counted', async () => {
  const tally = createTally('2026-11-29');
  for await (const _ of readText(textSource('a', Buffer.from([0x41, 0xe9, 0x42])), tally)) {
    // Reading is what counts.
  }
  expect(tally.notes()).toEqual([{ reason: 'character-damaged', where: 'a', count: 1, examples: [] }]);
});

test('what a source throws passes through, packed or not', async () => {
  const failing = (start: Uint8Array) => ({
    name: 'a',
    async *open() {
      yield start;
      throw new Error('disk gone');
    },
  });
  for (const start of [Buffer.from('ab'), gzipSync(TEXT).subarray(0, 20)]) {
    const reading = async () => {
      for await (const _ of readText(failing(start))) {
        // Reading is what fails.
      }
    };
    await expect(reading()).rejects.toThrow('disk gone');
  }
});
