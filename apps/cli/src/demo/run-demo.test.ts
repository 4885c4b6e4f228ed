import { Readable } from 'node:stream';
import { readConfig } from '@breakwater/server';
import { expect, it } from 'vitest';
import { atTerminal } from '../terminal.ts';
import { demoConfig } from './run-demo.ts';

it('the demo, whose staff have a password that everybody can read, keeps out of the database that is set, and says so', async () => {
  let said = '';
  const terminal = {
    env: {},
    stdin: Readable.from([]),
    exitCode: 0,
    stdout: { write: () => undefined },
    stderr: {
      write: (text: string) => {
        said += text;
      },
    },
  };
  await atTerminal(terminal, async () => {
    const set = readConfig({
      DATABASE_URL: 'postgres://bw:secret@db.internal/bw',
      BREAKWATER_HOME: '/srv/bw',
    });
    expect(demoConfig(set)).toMatchObject({ databaseUrl: undefined, home: '/srv/bw/demo', watch: undefined });
  });
  expect(said).toContain('DATABASE_URL is left alone');
  expect(said).not.toContain('secret');
});
