import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import { printResult, table } from './output.ts';

interface CreateOptions extends CommonOptions {
  readonly event?: string[];
  readonly platform?: string[];
}
interface ReplayOptions extends CommonOptions {
  readonly endpoint?: string;
}

/** Commands for what goes out: `webhooks`. */
export function registerWebhooks(program: Command): void {
  const webhooks = program.command('webhooks').description('where actions are delivered');
  withServer(webhooks.command('list')).action((options: CommonOptions) =>
    act(options, listEndpoints, options),
  );
  withServer(webhooks.command('create <endpointUrl>'))
    .description('prints the secret with which deliveries are signed')
    .option('--event <type...>', 'action.created, action.reversed, action.expired; all when left out')
    .option('--platform <name...>', 'only of these platforms')
    .action((url: string, options: CreateOptions) => act(options, createEndpoint, url, options));
  withServer(webhooks.command('remove <id>')).action((id: string, options: CommonOptions) =>
    act(options, removeEndpoint, id, options),
  );
  withServer(webhooks.command('rotate-secret <id>'))
    .description('a new secret; the old one signs along for another day')
    .action((id: string, options: CommonOptions) => act(options, rotateSecret, id, options));
  withServer(webhooks.command('test <id>'))
    .description('send a ping')
    .action((id: string, options: CommonOptions) => act(options, testEndpoint, id, options));
  withServer(webhooks.command('dead-letters'))
    .description('deliveries that were given up')
    .action((options: CommonOptions) => act(options, listDead, options));
  withServer(webhooks.command('replay [ids...]'))
    .description('deliver dead letters again: those named, or all of an endpoint')
    .option('--endpoint <id>')
    .action((ids: string[], options: ReplayOptions) => act(options, replayDead, ids, options));
}

async function listEndpoints(options: CommonOptions): Promise<undefined> {
  const { endpoints } = await clientOf(options).call('webhooks.list');
  printResult(endpoints, options, (list) =>
    table(
      ['id', 'url', 'events', 'enabled'],
      list.map(({ id, url, events, enabled }) => [
        id,
        url,
        events.join(' ') || 'all',
        enabled ? 'yes' : 'no',
      ]),
    ),
  );
}

async function createEndpoint(url: string, options: CreateOptions): Promise<undefined> {
  const body = {
    url,
    ...(options.event && { events: options.event }),
    ...(options.platform && { platforms: options.platform }),
  };
  const made = await clientOf(options).call('webhooks.add', { body });
  printResult(
    made,
    options,
    ({ endpoint, secret }) => `${endpoint.id}\n${secret}\nKeep the secret: deliveries are signed with it.`,
  );
}

async function removeEndpoint(id: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('webhooks.remove', { params: { id } });
  printResult({ removed: id }, options, () => `${id} removed`);
}

async function rotateSecret(id: string, options: CommonOptions): Promise<undefined> {
  const made = await clientOf(options).call('webhooks.rotateSecret', { params: { id } });
  printResult(made, options, ({ secret }) => `${secret}\nKeep the secret: deliveries are signed with it.`);
}

async function testEndpoint(id: string, options: CommonOptions): Promise<undefined> {
  const result = await clientOf(options).call('webhooks.test', { params: { id } });
  printResult(result, options, ({ status, error }) => (error ? `no answer: ${error}` : `answered ${status}`));
}

async function listDead(options: CommonOptions): Promise<undefined> {
  const { items } = await clientOf(options).call('webhooks.deadLetters');
  printResult(items, options, (list) =>
    list.length === 0
      ? 'No dead letters: every delivery arrived or is still being tried.'
      : table(
          ['id', 'endpoint', 'event', 'attempts', 'last error'],
          list.map((one) => [
            one.id,
            one.endpointId,
            one.eventType,
            String(one.attempts),
            one.lastError ?? '',
          ]),
        ),
  );
}

async function replayDead(ids: readonly string[], options: ReplayOptions): Promise<undefined> {
  const body = options.endpoint ? { endpointId: options.endpoint } : { ids };
  const result = await clientOf(options).call('webhooks.replayDeadLetters', { body });
  printResult(result, options, ({ replayed }) => `${replayed} will be delivered again`);
}
