import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-orders-'));
afterAll(() => rmSync(folder, { recursive: true }));
const evaluate = (orders: unknown, ...args: string[]) => {
  const file = join(folder, 'orders.json');
  writeFileSync(file, JSON.stringify(orders));
  return runCli(['eval', 'orders', '--data', file, ...args], { env: {} });
};

const REMOVAL = {
  form: 'tco-annex-1',
  instrument: 'eu-tco-2021-784',
  requestType: 'removal-order',
  reference: '7/26',
  addressee: 'Kite Social Ltd',
  language: 'en',
  signature: 'qualified seal',
  authority: { name: 'Harbour Police Cyber Unit', kind: 'law-enforcement', country: 'DE' },
  legalBasis: 'Regulation (EU) 2021/784, Article 3',
  reasons: 'The video calls on viewers to join an armed group and names a meeting point.',
  reasonsCategories: ['c'],
  targets: [{ kind: 'url', value: 'https://kite.example/keeper/posts/12' }],
  issuedAt: '2026-10-01T11:00:00Z',
  redress: 'Administrative court, one month',
};
const KNOWN = {
  home: 'IE',
  level: 3,
  register: { kind: 'law-enforcement', country: 'DE', legalCodes: ['2021/784'] },
};
const WIDE = 'Give us the names of everybody who follows the page.';

describe('eval orders', () => {
  it('counts by label what the desk would advise, and quotes what decided', async () => {
    const orders = [
      { id: 'plain', label: 'valid', ...KNOWN, order: REMOVAL },
      { id: 'wide', label: 'too wide', ...KNOWN, order: { ...REMOVAL, demands: WIDE } },
      { id: 'nobody', label: 'valid', home: 'IE', order: { targets: [] } },
    ];
    const { stdout, code } = await evaluate(orders, '--json');
    expect(code).toBe(0);
    const { counts } = JSON.parse(stdout) as { counts: readonly object[] };
    expect(counts).toEqual([
      expect.objectContaining({ label: 'too wide', orders: 1, comply: 0 }),
      expect.objectContaining({ label: 'valid', orders: 2, comply: 1, 'legal-review': 1 }),
    ]);
    const shown = await evaluate(orders, '--show', 'too wide');
    expect(shown.stdout).toMatch(/label +orders +comply +clarify +narrow/);
    expect(shown.stdout).toContain(WIDE.slice(0, -1));
    expect(shown.stdout).not.toContain('plain valid');
  });

  it('says which entry cannot be read, and where', async () => {
    const wrong = [{ label: 'valid', home: 'IE', order: { targets: [], urgent: true } }];
    const { stderr, code } = await evaluate(wrong);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/Order 1 cannot be read: \/order/);
    expect((await evaluate([])).stderr).toContain('holds no orders');
  });
});
