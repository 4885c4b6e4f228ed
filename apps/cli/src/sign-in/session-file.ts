import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { terminal } from '../terminal.ts';

/** The session of a person at this terminal, for one server. */
export interface TerminalSession {
  readonly url: string;
  /** What the server set, as a browser would send it back. */
  readonly cookie: string;
  readonly csrf: string;
  readonly expiresAt: string;
  readonly name: string;
}

/** Where it is kept: in a folder of the person's own, or where BREAKWATER_SESSION_FILE says. */
export function sessionFile(): string {
  const { env } = terminal();
  if (env.BREAKWATER_SESSION_FILE) return env.BREAKWATER_SESSION_FILE;
  const state = env.XDG_STATE_HOME || join(env.HOME || homedir(), '.local', 'state');
  return join(state, 'breakwater', 'session.json');
}

/** The session for a server, where there is one that holds. */
export function readSession(url: string, now = Date.now()): TerminalSession | undefined {
  const kept = contentOf(sessionFile());
  if (kept === undefined) return undefined;
  try {
    const session = JSON.parse(kept) as TerminalSession;
    const isHere = new URL(session.url).origin === new URL(url).origin;
    return isHere && Date.parse(session.expiresAt) > now ? session : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a session where nobody else can read it: under a new name first, so that an old file lends it no rights. */
export function writeSession(session: TerminalSession): string {
  const file = sessionFile();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${file}.${process.pid}`;
  rmSync(made, { force: true });
  writeFileSync(made, `${JSON.stringify(session)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(made, file);
  return file;
}

export function forgetSession(): void {
  rmSync(sessionFile(), { force: true });
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
