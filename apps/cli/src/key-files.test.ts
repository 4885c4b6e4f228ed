import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runProcess } from './testing/run-process.ts';

const home = mkdtempSync(join(tmpdir(), 'breakwater-key-files-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('says what may be replaced, and wants a reason', async () => {
  const env = { BREAKWATER_HOME: home };
  const unknown = await runProcess(['key-files', 'replace', 'vault', '--reason', 'x'], { env });
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('disclosure-signing') });
  expect(await runProcess(['key-files', 'replace', 'audit'], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--reason'),
  });
  expect(existsSync(join(home, 'audit-key.pem'))).toBe(false);
});
