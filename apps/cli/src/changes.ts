import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withJson, withServer } from './command.ts';
import { printResult, table } from './output.ts';
import { terminal } from './terminal.ts';

/** `changes`: what changes who may do what and waits for a second administrator; and what to do when there is none. */
export function registerChanges(program: Command): void {
  const changes = program
    .command('changes')
    .description('changes of who may do what that wait for a second administrator');
  withServer(changes.command('list')).action((options: CommonOptions) => act(options, list, options));
  withServer(changes.command('show <id>'))
    .description('what exactly, and how it stands now')
    .action((id: string, options: CommonOptions) => act(options, show, id, options));
  withServer(changes.command('consent <id>'))
    .description('consent as the second administrator, to what "show" shows')
    .requiredOption('--digest <digest>', 'that "show" shows')
    .action((id: string, options: CommonOptions & { digest: string }) => act(options, consent, id, options));
  withServer(changes.command('refuse <id>'))
    .description('refuse it, or take your own back')
    .action((id: string, options: CommonOptions) => act(options, refuse, id, options));
  withJson(program.command('recover-administrator <email>'))
    .description(
      'at the machine itself: set an administrator aside who cannot be reached, a day from now, unless one refuses',
    )
    .requiredOption('--reason <text>')
    .action((email: string, options: { json?: boolean; reason: string }) =>
      act(options, recover, email, options),
    );
}

const all = async (options: CommonOptions) => (await clientOf(options).call('access.changes')).changes;

async function list(options: CommonOptions): Promise<undefined> {
  printResult(await all(options), options, (changes) =>
    table(
      ['id', 'kind', 'state', 'asked by', 'asked', 'until'],
      changes.map((one) => [
        one.id,
        one.kind,
        one.state,
        one.askedBy,
        one.askedAt,
        one.dueAt ? `takes effect ${one.dueAt}` : one.expiresAt,
      ]),
    ),
  );
}

async function show(id: string, options: CommonOptions): Promise<number> {
  const found = (await all(options)).find((one) => one.id === id);
  printResult(found ?? { error: 'change-not-found' }, options, () =>
    found
      ? [
          `${found.kind}, ${found.state}, asked for by ${found.askedBy} at ${found.askedAt}`,
          `now    ${JSON.stringify(found.shown)}`,
          `to be  ${JSON.stringify(found.body)}`,
          `digest ${found.digest}`,
        ].join('\n')
      : 'There is no change with this id.',
  );
  return found ? 0 : 1;
}

async function consent(
  id: string,
  { digest, ...options }: CommonOptions & { digest: string },
): Promise<undefined> {
  const done = await clientOf(options).call('access.consentToChange', { params: { id }, body: { digest } });
  printResult(done, options, ({ change, inviteUrl }) =>
    [
      `${change.kind}: done`,
      ...(inviteUrl ? [`Invitation, works once within 72 hours: ${inviteUrl}`] : []),
    ].join('\n'),
  );
}

async function refuse(id: string, options: CommonOptions): Promise<undefined> {
  printResult(
    await clientOf(options).call('access.refuseChange', { params: { id } }),
    options,
    ({ kind }) => `${kind}: refused`,
  );
}

async function recover(email: string, options: { json?: boolean; reason: string }): Promise<undefined> {
  const { readConfig, recoverAdministrator } = await import('@breakwater/server');
  const asked = await recoverAdministrator(readConfig(terminal().env), { email, reason: options.reason });
  printResult(
    asked,
    options,
    ({ dueAt }) =>
      `Asked for. ${email} is set aside at ${dueAt}, unless an administrator refuses in the console before. It is on record.`,
  );
}
