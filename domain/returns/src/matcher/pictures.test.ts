import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createMatcher, createTokens, withNewKey } from '../index.ts';

const DAY = 86_400_000;
const KEYS = withNewKey([], 0);
const tokens = createTokens(KEYS);
const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const picture = () => randomBytes(32).toString('hex');
const SHARED = fileURLToPath(new URL('../../../../../shared/data/media/pdq/', import.meta.url));

/** The same picture with so many bits turned over, at places that chance chooses. */
function edited(pdq: string, bits: number): string {
  const bytes = Buffer.from(pdq, 'hex');
  const places = new Set<number>();
  while (places.size < bits) places.add(randomBytes(1)[0] ?? 0);
  for (const place of places) bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7));
  return bytes.toString('hex');
}

const made = (pdq: string, from = tokens) => from.ofIdentifiers({ avatar: { pdq } }, 0).tokens;

function matcherOf(...pictures: readonly string[]) {
  const matcher = createMatcher();
  for (const [at, pdq] of pictures.entries())
    matcher.put({ id: idOf(at + 1), removedAt: DAY, tokens: made(pdq) });
  return matcher;
}

function avatarOf(matcher: ReturnType<typeof matcherOf>, pdq: string, removal = 1, from = tokens) {
  const compared = { at: 2 * DAY, tokens: made(pdq, from) };
  return matcher
    .explain(compared, idOf(removal))
    ?.comparisons.find(({ comparison }) => comparison === 'avatar');
}

const foundBy = (matcher: ReturnType<typeof matcherOf>, pdq: string) =>
  matcher.find({ at: 2 * DAY, tokens: made(pdq) }, 50).map(({ removalId }) => removalId);

describe('pictures of profiles', () => {
  it('are the same up to 31 bits, of which none is missed, and beyond that say nothing', () => {
    for (let round = 0; round < 40; round += 1) {
      const pdq = picture();
      const matcher = matcherOf(pdq, ...Array.from({ length: 20 }, picture));
      for (const bits of [0, 1, 16, 30, 31]) {
        expect(avatarOf(matcher, edited(pdq, bits))).toMatchObject({ level: 'same', sharedBy: 0 });
        expect(foundBy(matcher, edited(pdq, bits))).toContain(idOf(1));
      }
      for (const bits of [32, 48, 128]) {
        expect(avatarOf(matcher, edited(pdq, bits))).toMatchObject({ level: 'not-given', bits: 0 });
        expect(foundBy(matcher, edited(pdq, bits))).not.toContain(idOf(1));
      }
    }
  });

  it('are compared under each key that is live', () => {
    const pdq = picture();
    const rotated = withNewKey(KEYS, 1);
    const newer = createTokens(rotated);
    const matcher = createMatcher();
    matcher.put({ id: idOf(1), removedAt: DAY, tokens: made(pdq) });
    matcher.put({ id: idOf(2), removedAt: DAY, tokens: made(pdq, newer) });
    for (const removal of [1, 2]) {
      expect(avatarOf(matcher, edited(pdq, 20), removal, newer)?.level).toBe('same');
    }
    const strange = createTokens(withNewKey([], 0));
    expect(avatarOf(matcher, pdq, 1, strange)?.level).toBe('not-given');
  });

  it('say the less the more have them, also where each is encoded anew', () => {
    const pdq = picture();
    const matcher = matcherOf(pdq);
    for (let n = 0; n < 1_000; n += 1) matcher.noteShared(made(edited(pdq, n % 9)));
    expect(avatarOf(matcher, edited(pdq, 5))).toMatchObject({ level: 'same', sharedBy: 1_000 });
    expect(avatarOf(matcher, edited(pdq, 5))?.fullBits).toBeLessThan(8);
    const common = matcherOf(...Array.from({ length: 1_200 }, () => pdq));
    expect(avatarOf(common, pdq)).toMatchObject({ level: 'same', sharedBy: 1_199 });
    for (let n = 0; n < 20; n += 1)
      expect(avatarOf(common, edited(pdq, 1))).toMatchObject({ level: 'not-given' });
    expect(foundBy(common, pdq)).toEqual([]);
  });

  it('are forgotten with their removal, in a snapshot too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'breakwater-pictures-'));
    const pictures = Array.from({ length: 30 }, picture);
    const matcher = matcherOf(...pictures);
    for (let n = 0; n < 30; n += 2) matcher.remove(idOf(n + 1));
    await matcher.save(join(folder, 'index'));
    const restored = createMatcher();
    await restored.restore(join(folder, 'index'));
    const written = readFileSync(join(folder, 'index'));
    rmSync(folder, { recursive: true });
    for (const [at, pdq] of pictures.entries()) {
      const isKept = at % 2 === 1;
      const [sealed] = made(pdq);
      expect(written.includes(Buffer.from(sealed?.bytes ?? []))).toBe(isKept);
      for (const one of [matcher, restored]) {
        expect(foundBy(one, edited(pdq, 10))).toEqual(isKept ? [idOf(at + 1)] : []);
      }
    }
  });

  it('of one colour say nothing, and why is said', () => {
    expect(tokens.ofIdentifiers({ avatar: { pdq: '0'.repeat(64) } }, 0)).toMatchObject({
      tokens: [],
      ignored: [{ code: 'avatar-plain', pointer: '/identifiers/avatar/pdq' }],
    });
  });

  it.skipIf(!existsSync(SHARED))(
    'are the same after blurring, sharpening, shrinking and more contrast, and differ from other pictures [needs shared data]',
    () => {
      const rows = readFileSync(join(SHARED, 'cpp-golden.csv'), 'utf8')
        .split('\n')
        .map((line) => line.split(','))
        .filter(([hash = '']) => /^[0-9a-f]{64}$/.test(hash));
      const ofFile = (part: string) => rows.filter(([, , file = '']) => file.includes(part));
      const [[original = ''] = []] = ofFile('aaa-orig');
      const matcher = matcherOf(original);
      expect(ofFile('bridge-mods')).toHaveLength(12);
      for (const [hash = ''] of ofFile('bridge-mods')) expect(avatarOf(matcher, hash)?.level).toBe('same');
      for (const [hash = ''] of [...ofFile('labelme'), ...ofFile('exif'), ...ofFile('flip')])
        expect(avatarOf(matcher, hash)?.level).toBe('not-given');
    },
  );
});
