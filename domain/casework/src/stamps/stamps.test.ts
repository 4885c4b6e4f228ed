import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AMINA,
  type CaseworkFixture,
  hasOpenssl,
  type OpensslTsa,
  openCasework,
  openOpensslTsa,
} from '../testing/index.ts';
import { readStamp } from './read-stamp.ts';
import { stampRequest } from './stamp-request.ts';

const SERVICE = 'https://tsa.example/';
const BYTES = Buffer.from('the photo as it was');
const SHA = createHash('sha256').update(BYTES).digest('hex');

describe.skipIf(!hasOpenssl)('a time-stamp of a service made with openssl [needs openssl]', () => {
  let tsa: OpensslTsa;
  let fixture: CaseworkFixture;
  beforeAll(async () => {
    tsa = openOpensslTsa();
    fixture = await openCasework({ captures: { stampService: SERVICE } });
  });
  afterAll(async () => {
    tsa.close();
    await fixture.close();
  });

  async function capture() {
    const { captures } = fixture.casework;
    const { id: caseId } = await fixture.draft();
    const { id } = await captures.begin(
      caseId,
      {
        name: 'photo.png',
        mediaType: 'image/png',
        bytes: BYTES.length,
        capturedAt: new Date(fixture.clock.now()).toISOString(),
        capturedBy: 'Amina',
        how: 'Firefox',
      },
      AMINA,
    );
    await captures.putPart(id, 1, BYTES, AMINA);
    return captures.seal(id, undefined, AMINA);
  }
  const verify = (...args: readonly string[]) =>
    execFileSync('openssl', ['ts', '-verify', '-CAfile', tsa.caFile, ...args], {
      cwd: tsa.folder,
      stdio: 'pipe',
    }).toString();

  it('is asked for as RFC 3161 says, read, and holds for openssl over the same bytes', async () => {
    const { query, nonce } = stampRequest(SHA);
    const answer = await tsa.answer(query);
    const read = readStamp(answer);
    expect(read).toMatchObject({ facts: { sha256: SHA, nonce, policy: '1.3.6.1.4.1.99999.1' } });
    const { facts } = read as Extract<typeof read, { facts: object }>;
    expect(Math.abs(Date.parse(facts.time) - Date.now())).toBeLessThan(60_000);
    expect(facts.serial).toMatch(/^[0-9a-f]+$/);
    writeFileSync(join(tsa.folder, 'query.tsq'), query);
    writeFileSync(join(tsa.folder, 'answer.tsr'), answer);
    writeFileSync(join(tsa.folder, 'data'), BYTES);
    expect(verify('-data', 'data', '-in', 'answer.tsr')).toContain('Verification: OK');
    expect(verify('-queryfile', 'query.tsq', '-in', 'answer.tsr')).toContain('Verification: OK');
    writeFileSync(join(tsa.folder, 'data'), 'another');
    expect(() => verify('-data', 'data', '-in', 'answer.tsr')).toThrow();
  });

  it('is put beside a capture in the background, and kept as it came', async () => {
    const { captures } = fixture.casework;
    const { id } = await capture();
    const queries: Uint8Array[] = [];
    fixture.stamps.answer = (query) => {
      queries.push(query);
      return tsa.answer(query);
    };
    expect((await captures.state()).unstamped).toBe(1);
    expect(await captures.stampNext()).toBe(1);
    expect(await captures.get(id)).toMatchObject({
      stamp: { service: SERVICE, policy: '1.3.6.1.4.1.99999.1' },
    });
    expect(await captures.stampNext()).toBe(0);
    // The service learns the hash and nothing else of the capture.
    expect(Buffer.from(queries[0] ?? []).includes(Buffer.from(SHA, 'hex'))).toBe(true);
    expect(Buffer.from(queries[0] ?? []).length).toBeLessThan(100);
    await expect(captures.stamp(id, AMINA)).rejects.toMatchObject({ code: 'capture-state' });
  });

  it('that fails is tried again later, and says why', async () => {
    const { captures } = fixture.casework;
    const { id } = await capture();
    fixture.stamps.answer = async () => Buffer.from('<html>busy</html>');
    await captures.stampNext();
    expect(await captures.get(id)).toMatchObject({ stampFault: 'stamp-invalid' });
    expect(await captures.stampNext()).toBe(0);
    fixture.clock.advance(61_000);
    fixture.stamps.answer = async () => Buffer.from('300f300d020102040802000001020304', 'hex').subarray(0, 7);
    await captures.stampNext();
    fixture.clock.advance(10 * 60_000);
    // A stamp over something else, or one that was asked for before, is none.
    fixture.stamps.answer = async () => tsa.answer(stampRequest('ab'.repeat(32)).query);
    await captures.stampNext();
    expect(await captures.get(id)).toMatchObject({ stampFault: 'stamp-invalid' });
    await expect(captures.stamp(id, AMINA)).rejects.toMatchObject({ code: 'stamp-invalid', status: 502 });
    fixture.stamps.answer = async () => tsa.answer(stampRequest(SHA).query);
    await expect(captures.stamp(id, AMINA)).rejects.toMatchObject({ code: 'stamp-invalid' });
    fixture.stamps.answer = tsa.answer;
    expect((await captures.stamp(id, AMINA)).stamp?.service).toBe(SERVICE);
    expect((await captures.get(id)).stampFault).toBeUndefined();
  });

  it('does not hold when a byte of it was changed', async () => {
    const answer = await tsa.answer(stampRequest(SHA).query);
    for (let at = 0; at < answer.length; at += 3) {
      const changed = Buffer.from(answer);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const read = readStamp(changed);
      const same = 'facts' in read && read.facts.sha256 === SHA;
      // Certificates that ride along without having signed may differ: nothing rests on them.
      if (same) expect(readStamp(answer)).toEqual(read);
    }
    const hash = Buffer.from(answer).indexOf(Buffer.from(SHA, 'hex'));
    const forged = Buffer.from(answer);
    forged[hash] = (forged[hash] ?? 0) ^ 1;
    expect(readStamp(forged)).toMatchObject({
      fault: 'stamp-invalid',
      why: 'its signature is over something else',
    });
  });

  it('needs a certificate that is for time-stamping; one of elliptic curves is read as well', async () => {
    const ec = openOpensslTsa({ key: 'ec' });
    expect(readStamp(await ec.answer(stampRequest(SHA).query))).toMatchObject({ facts: { sha256: SHA } });
    ec.close();
  });
});

it('without a service is not asked for', async () => {
  const fixture = await openCasework();
  expect(await fixture.casework.captures.stampNext()).toBe(0);
  await fixture.close();
});

it('reads whatever comes without failing otherwise than by saying so', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(readStamp(bytes)).toHaveProperty('fault');
    }),
    { numRuns: 2_000 },
  );
  // A refusal says with which status.
  expect(readStamp(Buffer.from('30053003020102', 'hex'))).toMatchObject({ fault: 'stamp-refused' });
});
