import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PostgresServer, postgresAvailable } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countHeldLanes } from './testing/count-held-lanes.ts';
import { openInstallation } from './testing/installation.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const GUIDES = `${ROOT}docs/guides/`;
const { PATH } = process.env;
/** How the guide writes the place of node and of the product. */
const PLACES = [
  ['/usr/bin/node', process.execPath],
  ['/opt/breakwater/', ROOT],
] as const;

/** Every line with which a guide starts a process that stays: of units, and of shells. */
function startsOf(guide: string): string[] {
  const text = readFileSync(GUIDES + guide, 'utf8');
  return [...text.matchAll(/(?:ExecStart=|^)([^\n`]*\bbreakwater(?:\.mjs)? (?:serve|worker)[^\n`]*)/gm)].map(
    ([, command = '']) => command.trim(),
  );
}

it('no guide starts a process by what keeps SIGTERM to itself', () => {
  const starts = readdirSync(GUIDES).flatMap(startsOf);
  expect(starts.length).toBeGreaterThanOrEqual(5);
  for (const command of starts) expect(command).toMatch(/^(?:\/usr\/bin\/)?node [^ ]*breakwater\.mjs /);
});

describe.skipIf(!postgresAvailable)('what the guide names [needs postgres]', () => {
  let postgres: PostgresServer;
  let home: string;
  let key: string;
  let remove: () => Promise<void>;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    ({ postgres, home, adminKey: key, remove } = await openInstallation());
  }, 180_000);
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await remove?.();
  });

  /** Runs a command as it is written, without a shell, as systemd does. */
  async function run(command: string): Promise<{ child: ChildProcess; output: () => string }> {
    const placed = PLACES.reduce((text, [theirs, ours]) => text.replace(theirs, ours), command);
    const [program = '', ...args] = placed.split(' ');
    const env = { PATH, DATABASE_URL: postgres.url, BREAKWATER_HOME: home, PORT: '0' };
    const child = spawn(program, args, { env, cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(child);
    let written = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        written += chunk.toString();
      });
    const isUp = command.includes(' worker') ? /"msg":"started"/ : /answers at http/;
    await expect.poll(() => written, { timeout: 60_000 }).toMatch(isUp);
    return { child, output: () => written };
  }

  const units = startsOf('running.md');
  it.each(units)(
    'ends in order on SIGTERM: %s',
    async (command) => {
      const { child, output } = await run(command);
      const ended = once(child, 'exit');
      const holdsLanes = !command.includes('--no-worker');
      if (holdsLanes) await expect.poll(() => countHeldLanes(postgres.url)).toBeGreaterThan(0);
      const url = /answers at (http\S+)/.exec(output())?.[1];
      const answer = url === undefined ? undefined : upload(url);
      // The head of the request has come by then, and half of its body.
      if (answer !== undefined) await new Promise((resolve) => setTimeout(resolve, 300));
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(await countHeldLanes(postgres.url)).toBe(0);
      if (answer !== undefined) expect((await answer).status).toBeLessThan(300);
    },
    120_000,
  );

  /** An upload of which the end comes late: it is under way when the signal comes. */
  async function upload(url: string): Promise<Response> {
    const event = {
      id: `late-${Date.now()}`,
      type: 'content.created',
      at: new Date().toISOString(),
      platform: 'harbour',
      account: { id: 'a' },
      content: { id: 'late', kind: 'post', text: 'the ferry' },
    };
    const body = new ReadableStream({
      async start(controller) {
        const bytes = new TextEncoder().encode(`${JSON.stringify(event)}\n`);
        controller.enqueue(bytes.slice(0, 20));
        await new Promise((resolve) => setTimeout(resolve, 800));
        controller.enqueue(bytes.slice(20));
        controller.close();
      },
    });
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' };
    return fetch(`${url}/v1/events`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  }
});
