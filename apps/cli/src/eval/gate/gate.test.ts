import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { toSignUp } from './read-sign-ups.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-gate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const ROWS = [
  'role,person,tactic,at,email,device,ip,handle,part_screen,follows',
  'removed,keeper,,2026-03-01T00:00:00Z,ferry.keeper@example.org,i-7,198.51.100.7,night_ferry,1x1,a|b',
  'signup,keeper,T0,2026-03-02T00:00:00Z,ferry.keeper+2@example.org,i-7,198.51.100.7,nightferry2,1x1,a|b|c',
  'signup,moth,,2026-03-02T00:00:00Z,copper.moth@example.net,i-8,203.0.113.9,coppermoth,2x2,d',
].join('\n');

describe('eval gate', () => {
  it('prints figures of a file as one JSON object', async () => {
    const { stdout, code } = await runCli([
      'eval',
      'gate',
      '--data',
      file('rows.csv.gz', gzipSync(ROWS)),
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      simulated: false,
      removed: 1,
      signUps: 2,
      recall: { T0: 1 },
      recallQueued: { T0: 1 },
      falseHoldsPer10k: 0,
      ece: expect.any(Number),
      rssMb: expect.any(Number),
    });
  });

  it('says that a world is simulated', async () => {
    const { stdout, code } = await runCli(['eval', 'gate', '--signups', '60', '--removed', '12']);
    expect(code).toBe(0);
    expect(stdout).toContain('12 removed accounts, 72 sign-ups, simulated');
  });

  it('says what is wrong with a file, a number or a model', async () => {
    const broken = [
      [['--data', join(folder, 'none.csv')], 'file-unreadable'],
      [['--data', file('role.csv', 'role,at\nguest,0')], 'table-invalid'],
      [['--data', file('empty.csv', 'role,person,at\nremoved,a,0')], 'evaluation-empty'],
      [['--data', file('not.parquet', 'no table')], 'table-invalid'],
      [['--signups', 'many'], 'option-invalid'],
      [['--model', file('model.json', '{}')], 'gate-model-invalid'],
    ] as const;
    const ended = await Promise.all(broken.map(([args]) => runCli(['eval', 'gate', ...args, '--json'])));
    expect(ended.map(({ stdout }) => JSON.parse(stdout).error.code)).toEqual(broken.map(([, code]) => code));
    expect(ended.map(({ code }) => code)).toEqual(broken.map(() => 2));
  });
});

describe('toSignUp', () => {
  it('reads times in seconds, several values, and parts of devices; what is empty is not given', () => {
    const row = {
      role: 'Sign-Up',
      person: '',
      at: '60',
      email: '',
      ip: '192.0.2.1|192.0.2.2',
      part_gpu: 'g',
    };
    const read = toSignUp({ ...row, address_class: 'vpn' }, 3);
    expect(read).toMatchObject({ role: 'signup', person: 'line 5', at: 60_000, parts: { gpu: 'g' } });
    expect(read.sessions).toEqual([
      { ip: '192.0.2.1', at: 60_000, addressClass: 'vpn' },
      { ip: '192.0.2.2', at: 60_000, addressClass: 'vpn' },
    ]);
    expect(read).not.toHaveProperty('email');
    expect(() => toSignUp({ ...row, address_class: 'cave' }, 0)).toThrow('address_class');
    expect(() => toSignUp({ ...row, at: 'soon' }, 0)).toThrow('no time');
  });

  it('reads what was proven, the profile, and what was done when', () => {
    const row = { role: 'signup', person: 'p', at: '60' };
    const read = toSignUp(
      {
        ...row,
        email: 'tin.owl@example.org',
        emailVerified: 'TRUE',
        phoneVerified: '0',
        payment: 'pm-7',
        invite: 'i-9',
        avatar: 'AB'.repeat(32),
        bio: 'Owls.',
        profileLinks: 'https://owl.example|https://tin.example',
        deeds:
          '[{"at":"1970-01-01T00:02:00Z","kind":"follow","value":"a"},{"at":180,"kind":"text","value":"x|y"}]',
      },
      0,
    );
    expect(read).toMatchObject({
      emailVerified: true,
      phoneVerified: false,
      payment: 'pm-7',
      invite: 'i-9',
      avatar: { pdq: 'ab'.repeat(32) },
      bio: 'Owls.',
      profileLinks: ['https://owl.example', 'https://tin.example'],
      deeds: [
        { at: 120_000, kind: 'follow', value: 'a' },
        { at: 180_000, kind: 'text', value: 'x|y' },
      ],
    });
    for (const [column, wrong] of Object.entries({
      emailVerified: 'perhaps',
      avatar: 'abc',
      deeds: '[{"at":1}]',
    })) {
      expect(() => toSignUp({ ...row, [column]: wrong }, 0)).toThrow(`Line 2: ${column}`);
    }
  });
});
