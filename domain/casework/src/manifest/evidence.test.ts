import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AMINA,
  type CaseworkFixture,
  hasOpenssl,
  itemIds,
  OMAR,
  type OpensslTsa,
  openCasework,
  openOpensslTsa,
} from '../testing/index.ts';
import { verifyEvidence } from './verify-evidence.ts';

const hasTools =
  hasOpenssl && ['sha256sum', 'tar'].every((tool) => spawnSync(tool, ['--version']).error === undefined);

describe.skipIf(!hasTools)('evidence in the hands of a stranger with standard tools [needs openssl]', () => {
  let fixture: CaseworkFixture;
  let tsa: OpensslTsa;
  let folder: string;
  let caseId: string;
  beforeAll(async () => {
    tsa = openOpensslTsa();
    fixture = await openCasework({ captures: { stampService: 'https://tsa.example/' } });
    fixture.stamps.answer = tsa.answer;
    folder = mkdtempSync(join(tmpdir(), 'evidence-'));
    caseId = (await fixture.issued({}, ['https://lantern.example/e/1'])).id;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    tsa.close();
    await fixture.close();
  });

  const sh = (command: string, cwd: string) => execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8' });

  async function capture(text: string, name: string, mediaType: string): Promise<string> {
    const { captures } = fixture.casework;
    const bytes = Buffer.from(text);
    const about = {
      name,
      mediaType,
      bytes: bytes.length,
      capturedAt: new Date(fixture.clock.now()).toISOString(),
      capturedBy: 'Amina',
      how: 'Firefox 140',
      items: await itemIds(fixture, caseId),
    };
    const { id } = await captures.begin(caseId, about, AMINA);
    await captures.putPart(id, 1, bytes, AMINA);
    await captures.seal(id, undefined, AMINA);
    return id;
  }

  async function unpack(name: string): Promise<string> {
    const { content } = await fixture.casework.captures.take(caseId, AMINA);
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    writeFileSync(join(folder, `${name}.tar`), Buffer.concat(chunks));
    mkdirSync(join(folder, name));
    sh(`tar -xf ${name}.tar -C ${name}`, folder);
    return join(folder, name);
  }

  it('is unpacked and checked as the guide tells, and whatever is changed is found', async () => {
    const { captures } = fixture.casework;
    await capture('photo', '../../photo.png', 'image/png');
    await captures.stampNext();
    const gone = await capture('gone', 'gone.pdf', 'application/pdf');
    await captures.askDestruction(gone, 'A double.', AMINA);
    await captures.destroy(gone, createHash('sha256').update('gone').digest('hex'), OMAR);
    const broken = await capture('broken', 'broken.html', 'text/html');
    await captures.stampNext();
    writeFileSync(join(fixture.folder, broken, '1'), 'x');
    await capture('page', 'page.html', 'text/html');

    const opened = await unpack('whole');
    expect(readdirSync(opened).sort()).toEqual([
      'SHA256SUMS',
      'capture-0001.png',
      'capture-0001.tsr',
      'capture-0003.tsr',
      'capture-0004.html',
      'how-to-check.txt',
      'manifest.json',
      'manifest.sig',
      'public-key.pem',
    ]);
    expect(sh('sha256sum -c SHA256SUMS', opened)).not.toContain('FAILED');
    const signed =
      'openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig';
    expect(sh(signed, opened)).toContain('Verified Successfully');
    const stamped = `openssl ts -verify -data capture-0001.png -in capture-0001.tsr -CAfile ${tsa.caFile} 2>&1`;
    expect(sh(stamped, opened)).toContain('Verification: OK');
    expect(await verifyEvidence(opened, fixture.signingKey.publicKey)).toMatchObject({
      errors: [],
      captures: 2,
      stamps: 2,
      reference: 'HPCU-1',
      leftOut: [
        { name: 'gone.pdf', state: 'destroyed' },
        { name: 'broken.html', state: 'broken' },
      ],
    });
    const manifest = JSON.parse(readFileSync(join(opened, 'manifest.json'), 'utf8'));
    expect(manifest.captures[0]).toMatchObject({
      name: '../../photo.png',
      file: 'capture-0001.png',
      state: 'whole',
    });
    expect(manifest.captures[1].destruction).toMatchObject({ askedBy: AMINA, by: OMAR });

    writeFileSync(join(opened, 'capture-0004.html'), 'pagf');
    rmSync(join(opened, 'capture-0001.png'));
    writeFileSync(join(opened, 'capture-0001.tsr'), readFileSync(join(opened, 'capture-0003.tsr')));
    writeFileSync(join(opened, 'more.txt'), 'x');
    const text = readFileSync(join(opened, 'manifest.json'), 'utf8');
    writeFileSync(join(opened, 'manifest.json'), text.replace('"HPCU-1"', '"HPCU-2"'));
    expect(() => sh(`${signed} 2>&1`, opened)).toThrow();
    const { errors } = await verifyEvidence(opened, 'another-key');
    expect(errors.map(({ file, code }) => `${file} ${code}`).sort()).toEqual([
      'capture-0001.png missing',
      'capture-0001.tsr other-stamp',
      'capture-0004.html changed',
      'manifest.json foreign-key',
      'manifest.json unsigned',
      'more.txt unexpected',
    ]);
  });

  it('says so where there is none', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect((await verifyEvidence(empty)).errors).toMatchObject([{ code: 'no-manifest' }]);
    // A manifest that names files elsewhere leads nowhere else.
    writeFileSync(
      join(empty, 'manifest.json'),
      JSON.stringify({ format: 'breakwater-casework/1', captures: 'x' }),
    );
    expect((await verifyEvidence(empty)).errors).toMatchObject([{ code: 'no-manifest' }]);
  });
});
