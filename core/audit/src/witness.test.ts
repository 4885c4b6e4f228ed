import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { signCheckpoint } from './checkpoint.ts';
import { createSigningKey } from './signing-key.ts';
import { createFileWitness } from './witness.ts';

it('keeps checkpoints in a file and says which line is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'audit-witness-'));
  const path = join(folder, 'checkpoints.jsonl');
  const witness = createFileWitness(path);
  const { key } = createSigningKey();
  const checkpoints = [1, 2].map((seq) =>
    signCheckpoint({ seq, hash: 'ab' }, '2026-01-01T00:00:00.000Z', key),
  );
  expect(await witness.read()).toEqual([]);
  for (const checkpoint of checkpoints) await witness.append(checkpoint);
  expect(await witness.read()).toEqual(checkpoints);
  await appendFile(path, '{"checkpoint":{"seq":');
  await expect(witness.read()).rejects.toThrow('Line 3 of the witness');
  await rm(folder, { recursive: true });
});
