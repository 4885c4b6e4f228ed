import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const LIBRARY = '/usr/lib/postgresql';

/** Folder of the newest installed server's programs, or undefined. */
export const postgresBinaries: string | undefined = existsSync(LIBRARY)
  ? readdirSync(LIBRARY)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(LIBRARY, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined;

const account = lookUp('postgres');
/** Whether a real PostgreSQL can be started here: its programs, and a user other than root to run it. */
export const postgresAvailable: boolean =
  postgresBinaries !== undefined && (userInfo().uid !== 0 || account !== undefined);

/** A PostgreSQL server of one's own, to be used and abused. */
export interface PostgresServer {
  readonly port: number;
  readonly url: string;
  readonly folder: string;
  start(): Promise<void>;
  /** SIGKILL to the postmaster and all its children: what a power cut leaves of a process. */
  kill(): Promise<void>;
  /** Orderly and fast. */
  stop(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Folder for the data; a fresh temporary one when left out. */
  readonly folder?: string;
  /** Data folder of a server that was stopped, to begin with a copy of it; an empty cluster when left out. */
  readonly copyOf?: string;
  /** Settings over the defaults. Data on disk is safe (fsync on) unless told otherwise. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Makes a cluster on a free port of the loopback address and starts it. */
export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const bin = postgresBinaries;
  if (bin === undefined) throw new Error('no PostgreSQL server is installed');
  const root = options.folder ?? mkdtempSync(join(tmpdir(), 'breakwater-pg-'));
  mkdirSync(root, { recursive: true });
  const runAs = userInfo().uid === 0 ? account : undefined;
  if (runAs) chownSync(root, runAs.uid, runAs.gid);
  const data = join(root, 'data');
  if (options.copyOf !== undefined) {
    execFileSync('cp', ['-a', options.copyOf, data]); // keeps whose it is
  } else {
    execFileSync(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'breakwater', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'],
      { ...runAs, stdio: 'pipe', cwd: root },
    );
  }
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: root,
    ...options.settings,
  };
  const args = [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const url = `postgres://breakwater@127.0.0.1:${port}/postgres`;
  let child: ReturnType<typeof spawn> | undefined;

  async function start(): Promise<void> {
    child = spawn(join(bin ?? '', 'postgres'), args, {
      ...runAs,
      stdio: 'ignore',
      cwd: root,
      detached: true,
    });
    child.unref();
    await untilReady(url);
  }
  async function end(signal: NodeJS.Signals, group: boolean): Promise<void> {
    const running = child;
    if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
    running.ref();
    const gone = new Promise((resolve) => running.once('exit', resolve));
    process.kill(group ? -running.pid : running.pid, signal);
    await gone;
  }
  await start();
  // A run that is cut short must not leave a server behind.
  const killGroup = () => {
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
    rmSync(root, { recursive: true, force: true });
  };
  process.once('exit', killGroup);
  const server: PostgresServer = {
    port,
    url,
    folder: root,
    start,
    kill: () => end('SIGKILL', true),
    stop: () => end('SIGINT', false),
    remove: async () => {
      process.off('exit', killGroup);
      await end('SIGQUIT', false);
      rmSync(root, { recursive: true, force: true });
    },
  };
  return server;
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 300) throw error;
      await sleep(50);
    }
  }
}
