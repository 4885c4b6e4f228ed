import { hostname, userInfo } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Client } from '@breakwater/client';
import type { StaffSession } from '@breakwater/contracts/access';
import type { Command } from 'commander';
import { createApiClient } from './api-client.ts';
import { act, type CommonOptions, withServer } from './command.ts';
import { readConnection } from './config.ts';
import { EXIT } from './exit-code.ts';
import { printLine, printNote, printResult } from './output.ts';
import { cookieOf } from './sign-in/come-in.ts';
import { forgetSession, readSession, writeSession } from './sign-in/session-file.ts';

type Started = Answer<'access.askDevice'>;

/** `sign-in`, `sign-out`: a person at this terminal, for what no key may do. */
export function registerSignIn(program: Command): void {
  withServer(program.command('sign-in'))
    .description('sign in by way of the browser, for 15 minutes: for what only a person may do')
    .action((options: CommonOptions) => act(options, signIn, options));
  withServer(program.command('sign-out'))
    .description('end the session of this terminal')
    .action((options: CommonOptions) => act(options, signOut, options));
}

async function signIn(options: CommonOptions): Promise<undefined> {
  const { url } = readConnection(options);
  const client = createApiClient({ url, key: undefined });
  const started = await client.call('access.askDevice', { body: { machine: machineName() } });
  const page = new URL(started.verificationUrl, url).href;
  const say = options.json ? printNote : printLine;
  say('Open this address in a browser, and approve it there if it shows the same code:');
  say(`\n  ${page}\n  Code ${started.userCode}\n`);
  say('It works once, for five minutes. Waiting…');
  const { cookie, session } = await untilAnswered(client, started);
  const kept = { url, cookie, csrf: session.csrf, expiresAt: session.expiresAt, name: session.staff.name };
  const file = writeSession(kept);
  printResult(
    { name: kept.name, expiresAt: kept.expiresAt, file },
    options,
    () =>
      `Signed in as ${kept.name} until ${kept.expiresAt}; kept in ${file}. End it with: breakwater sign-out`,
  );
  for (const note of notesOf(session)) printNote(note);
  return undefined;
}

/** Asks until the person has answered in the browser; the server says when it is too late. */
async function untilAnswered(
  client: Client,
  { deviceCode, intervalSeconds }: Started,
): Promise<{ readonly cookie: string; readonly session: StaffSession }> {
  for (;;) {
    const answer = await client.respond('access.redeemDevice', { body: { deviceCode } });
    const { session } = (await answer.json()) as Answer<'access.redeemDevice'>;
    if (session) return { cookie: cookieOf(answer), session };
    await sleep(intervalSeconds * 1_000);
  }
}

/** What the person has to be told who has just come in. */
function notesOf({ recovered }: StaffSession): readonly string[] {
  if (!recovered) return [];
  const { at, sessions, passkeys, keys } = recovered;
  const ended = `${sessions} sessions, ${passkeys} passkeys and ${keys} keys`;
  return [
    `You were let in anew on ${at}: ${ended} ended then, and the old password. If it was not you who asked, tell an administrator now.`,
  ];
}

async function signOut(options: CommonOptions): Promise<number> {
  const { url } = readConnection(options);
  const session = readSession(url);
  if (!session) {
    printResult({ signedOut: false }, options, () => 'Nobody was signed in to this server at this terminal.');
    return EXIT.done;
  }
  forgetSession();
  await createApiClient({ url, key: undefined, session })
    .call('access.signOut')
    .catch((error: unknown) => printNote(`The server was not told (${String(error)}); it ends by itself.`));
  printResult({ signedOut: true }, options, () => 'Signed out.');
  return EXIT.done;
}

function machineName(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return hostname();
  }
}
