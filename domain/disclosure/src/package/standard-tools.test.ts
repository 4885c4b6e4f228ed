import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTHORITY, type DisclosureFixture, makeAuthorityKey, openDisclosure } from '../testing/index.ts';
import { verifyPackage } from './verify-package.ts';

const hasAge = ['age', 'openssl', 'sha256sum', 'tar'].every(
  (tool) => spawnSync(tool, ['--version']).error === undefined,
);

let fixture: DisclosureFixture;
let folder: string;
beforeAll(async () => {
  fixture = await openDisclosure();
  folder = mkdtempSync(join(tmpdir(), 'disclosed-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fixture.close();
});

describe.skipIf(!hasAge)('a stranger with standard tools [needs age]', () => {
  it('opens a package and checks it, as the guide tells, and finds whatever is changed', async () => {
    const { disclosure, storage, recipients } = fixture;
    const { identity, recipient } = await makeAuthorityKey();
    recipients.set(AUTHORITY, { recipient });
    await fixture.note([{ accountId: 'noor', session: { ip: '203.0.113.7', port: 40_001 } }]);
    const { id } = await disclosure.productions.prepare({ grantId: await fixture.grant({}) }, 'staff:a');
    await disclosure.productions.approve(id, { by: 'staff:b', lawyer: false });
    const { name, sealed, sha256 } = await storage.work((work) =>
      disclosure.downloads.byOfficer(work, id, 'officer:o'),
    );
    writeFileSync(join(folder, name), sealed);
    writeFileSync(join(folder, 'key.txt'), identity, { mode: 0o600 });
    const opened = join(folder, 'package');
    const sh = (command: string, cwd = folder) =>
      execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8' });

    expect(sh(`sha256sum ${name}`)).toContain(sha256);
    sh(`mkdir package && age --decrypt -i key.txt ${name} | tar -x -C package`);
    expect(readdirSync(opened).sort()).toEqual([
      'SHA256SUMS',
      'how-to-check.txt',
      'manifest.json',
      'manifest.sig',
      'public-key.pem',
      'sign-ins.csv',
      'sign-ins.json',
    ]);
    expect(sh('sha256sum -c SHA256SUMS', opened)).not.toContain('FAILED');
    const verify =
      'openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig';
    expect(sh(verify, opened)).toContain('Verified Successfully');
    expect(readFileSync(join(opened, 'public-key.pem'), 'utf8')).toBe(disclosure.downloads.publicKey());
    expect(readFileSync(join(opened, 'sign-ins.csv'), 'utf8')).toContain('203.0.113.7,40001');
    expect(await verifyPackage(opened)).toMatchObject({ errors: [], package: id, files: 2, records: 2 });

    const csv = readFileSync(join(opened, 'sign-ins.csv'), 'utf8');
    writeFileSync(join(opened, 'sign-ins.csv'), csv.replace('203.0.113.7', '203.0.113.8'));
    expect(() => sh('sha256sum -c SHA256SUMS 2>&1', opened)).toThrow();
    writeFileSync(join(opened, 'more.csv'), 'x');
    const manifest = readFileSync(join(opened, 'manifest.json'), 'utf8');
    writeFileSync(join(opened, 'manifest.json'), manifest.replace('"order"', '"Order"'));
    expect(() => sh(`${verify} 2>&1`, opened)).toThrow();
    rmSync(join(opened, 'sign-ins.json'));
    const { errors } = await verifyPackage(opened, 'another-key');
    expect(errors.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'manifest.json unsigned',
      'manifest.json foreign-key',
      'sign-ins.json missing',
      'sign-ins.csv changed',
      'more.csv unexpected',
    ]);
  });
});
