import type { Body, Query } from '@breakwater/client';
import type { ExchangePeer, IssuedOrder } from '@breakwater/contracts/notice-exchange';
import type { OrderForm } from '@breakwater/contracts/orders';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withJson, withServer } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { clip, printNote, printResult, table } from '../output.ts';
import { readJson } from '../read-json.ts';
import { saveAnswer } from '../save-answer.ts';
import { wholeNumber } from '../whole-number.ts';

interface AddOptions extends CommonOptions {
  readonly name: string;
  readonly side: Body<'notice-exchange.addPeer'>['side'];
  readonly at: string;
  readonly publicKey: string;
  readonly platform?: string;
  readonly authority?: string;
}
interface ListOptions extends CommonOptions {
  readonly peer?: string;
  readonly state?: Query<'notice-exchange.orders'>['state'];
  readonly limit: string;
}
interface SayOptions extends CommonOptions {
  readonly title?: string;
  readonly body?: string;
  readonly form?: string;
}
interface VerifyOptions extends CommonOptions {
  readonly publicKey?: string[];
  readonly against?: string;
}

/** Commands for orders between installations: `exchange key|peers|add|remove|issue|orders|show|clarify|…`. */
export function registerExchange(program: Command): void {
  const exchange = program
    .command('exchange')
    .description('orders between an authority and a platform, signed and in the ledgers of both');
  registerPeers(exchange);
  registerOrders(exchange);
  withJson(exchange.command('verify <file>'))
    .description('check an exported ledger offline: finds any edit, drop, reorder or forged signature')
    .option('--public-key <key...>', 'keys that the two parties have to have')
    .option('--against <file>', 'export of the other party, which has to be the same')
    .action((file: string, options: VerifyOptions) => act(options, verify, file, options));
}

function registerPeers(exchange: Command): void {
  withServer(exchange.command('key'))
    .description('the public key of this installation')
    .action((options: CommonOptions) => act(options, showKey, options));
  withServer(exchange.command('peers'))
    .description('installations that orders are exchanged with')
    .action((options: CommonOptions) => act(options, listPeers, options));
  withServer(exchange.command('add'))
    .description('add an installation whose key you have compared on another way; with a key of your own')
    .requiredOption('--name <name>', 'what to call it')
    .requiredOption('--side <side>', 'what the other one is: authority or platform')
    .requiredOption('--at <address>', 'where it is reached')
    .requiredOption('--public-key <key>', 'its public key')
    .option('--platform <platform>', 'platform that orders to it are about')
    .option('--authority <id>', 'authority that it speaks for')
    .action((options: AddOptions) => act(options, addPeer, options));
  withServer(exchange.command('remove <peer>'))
    .description('take nothing more of an installation; the ledger is kept')
    .action((id: string, options: CommonOptions) => act(options, removePeer, id, options));
  withServer(exchange.command('export <peer> <file>'))
    .description('write the ledger that is shared with an installation')
    .action((id: string, file: string, options: CommonOptions) =>
      act(options, exportLedger, id, file, options),
    );
}

function registerOrders(exchange: Command): void {
  withServer(exchange.command('issue <peer> <file>'))
    .description('issue an order to a platform: the form as JSON')
    .action((id: string, file: string, options: CommonOptions) => act(options, issue, id, file, options));
  withServer(exchange.command('orders'))
    .description('orders that were issued from here, the latest first')
    .option('--peer <id>', 'to this platform')
    .option('--state <state>', 'that stand so')
    .option('--limit <n>', 'at most, up to 200', '50')
    .action((options: ListOptions) => act(options, listOrders, options));
  withServer(exchange.command('show <order>'))
    .description('an order with what was written about it')
    .action((id: string, options: CommonOptions) => act(options, showOrder, id, options));
  for (const [name, id, description] of [
    ['clarify', 'notice-exchange.clarify', 'answer what the platform asked back'],
    ['withdraw', 'notice-exchange.withdrawOrder', 'withdraw an order'],
    ['receipt', 'notice-exchange.confirmReceipt', 'confirm that the answer was received'],
  ] as const) {
    const command = withServer(exchange.command(`${name} <order>`))
      .description(description)
      .option('--title <text>')
      .option('--body <text>');
    if (name === 'clarify') command.option('--form <file>', 'the order as amended, JSON');
    command.action((order: string, options: SayOptions) => act(options, say, id, order, options));
  }
}

async function showKey(options: CommonOptions): Promise<undefined> {
  const key = await clientOf(options).call('notice-exchange.key');
  printResult(key, options, ({ publicKey }) => publicKey);
  return undefined;
}

async function listPeers(options: CommonOptions): Promise<undefined> {
  const { peers } = await clientOf(options).call('notice-exchange.peers');
  printResult(peers, options, (all) =>
    all.length === 0
      ? 'No other installation is known.'
      : table(
          ['name', 'side', 'sent', 'received', 'waiting', 'stands', 'peer'],
          all.map((one) => [
            clip(one.name, 36),
            one.side,
            String(one.sent),
            String(one.received),
            String(one.waiting),
            standing(one),
            one.id,
          ]),
        ),
  );
  return undefined;
}

function standing({ removedAt, fault, lastError }: ExchangePeer): string {
  if (removedAt !== undefined) return 'removed';
  if (fault !== undefined) return `stopped: ${fault}`;
  return lastError === undefined ? 'open' : `tried again: ${lastError}`;
}

async function addPeer({ name, side, at, publicKey, platform, authority, ...options }: AddOptions) {
  const body = { name, side, url: at, publicKey, platform, authorityId: authority };
  const peer = await clientOf(options).call('notice-exchange.addPeer', { body });
  printResult(peer, options, (one) => `${one.name} is added as ${one.id}.`);
  return undefined;
}

async function removePeer(id: string, options: CommonOptions): Promise<undefined> {
  await clientOf(options).call('notice-exchange.removePeer', { params: { id } });
  printResult({ id }, options, () => 'Removed; the ledger is kept.');
  return undefined;
}

async function exportLedger(id: string, file: string, options: CommonOptions): Promise<undefined> {
  await saveAnswer(await clientOf(options).respond('notice-exchange.exportPeer', { params: { id } }), file);
  printResult({ file }, options, () => `${file} written; check it with: breakwater exchange verify ${file}`);
  return undefined;
}

async function issue(peerId: string, file: string, options: CommonOptions): Promise<undefined> {
  const form = await readForm(file);
  const client = clientOf(options);
  const body = { peerId, form };
  printOrder(await client.call('notice-exchange.sendOrder', { body }), options);
  return undefined;
}

async function readForm(file: string): Promise<OrderForm> {
  return (await readJson(file)) as OrderForm;
}

async function listOrders({ peer, state, limit, ...options }: ListOptions): Promise<undefined> {
  const { items: orders } = await clientOf(options).call('notice-exchange.orders', {
    query: { peerId: peer, state, limit: wholeNumber('--limit', limit, 1, 200) },
  });
  printResult(orders, options, (all) =>
    all.length === 0
      ? 'No order was issued from here.'
      : table(
          ['issued', 'to', 'reference', 'state', 'answer', 'order'],
          all.map((one) => [
            one.issuedAt.slice(0, 19),
            clip(one.peerName, 30),
            clip(one.form.reference ?? '', 30),
            one.state,
            one.answer ?? '',
            one.id,
          ]),
        ),
  );
  return undefined;
}

async function showOrder(id: string, options: CommonOptions): Promise<undefined> {
  printOrder(await clientOf(options).call('notice-exchange.order', { params: { id } }), options);
  return undefined;
}

async function say(
  id: 'notice-exchange.clarify' | 'notice-exchange.withdrawOrder' | 'notice-exchange.confirmReceipt',
  order: string,
  { title, body, form, ...options }: SayOptions,
): Promise<undefined> {
  const sent = { title, body, form: form === undefined ? undefined : await readForm(form) };
  printOrder(await clientOf(options).call(id, { params: { id: order }, body: sent }), options);
  return undefined;
}

function printOrder(order: IssuedOrder, options: CommonOptions): void {
  printResult(order, options, (one) =>
    [
      `${one.form.reference ?? one.id}  to ${one.peerName}  ${one.state}${one.answer ? `: ${one.answer}` : ''}`,
      `issued ${one.issuedAt} by ${one.issuedBy}; ${one.form.targets.length} targets; ${one.id}`,
      table(
        ['sent', 'way', 'what', 'arrived', 'text'],
        one.messages.map((message) => [
          message.at.slice(0, 19),
          message.direction,
          message.kind,
          message.refused ?? message.arrivedAt?.slice(0, 19) ?? 'under way',
          clip([message.title, message.body].filter((text) => text !== undefined).join(': '), 60),
        ]),
      ),
    ].join('\n'),
  );
}

async function verify(file: string, { publicKey, against, ...options }: VerifyOptions): Promise<number> {
  const [{ verifyLedger }, { firstDifference, ledgerLines }] = await Promise.all([
    import('@breakwater/notice-exchange'),
    import('./ledger-lines.ts'),
  ]);
  const verification = await verifyLedger(ledgerLines(file), publicKey);
  if (!verification.ok || against === undefined) {
    printResult(verification, options, (result) =>
      result.ok
        ? `intact: ${result.envelopes} envelopes about ${result.orders} orders, ${result.underWay} under way, between ${result.parties.join(' and ')}`
        : `NOT intact, line ${result.fault.line} (${result.fault.code}): ${result.fault.message}`,
    );
    return verification.ok ? EXIT.done : EXIT.no;
  }
  const line = await firstDifference(file, against);
  printResult(
    { ...verification, same: line === undefined, ...(line && { line }) },
    options,
    ({ envelopes }) =>
      line === undefined
        ? `intact, and both are the same: ${envelopes} envelopes`
        : `intact, but NOT the same from line ${line} on`,
  );
  if (line !== undefined && !options.json) printNote('Export both again once nothing waits any more.');
  return line === undefined ? EXIT.done : EXIT.no;
}
