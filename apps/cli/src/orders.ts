import type { Body, Client, Query } from '@breakwater/client';
import type { Order } from '@breakwater/contracts/orders';
import type { Command } from 'commander';
import { act, type CommonOptions, clientOf, withServer } from './command.ts';
import type {
  AnswerOptions,
  EnterOptions,
  ExecuteOptions,
  HomeOptions,
  ListOptions,
  MessageOptions,
  TaskOptions,
  TellingOptions,
} from './orders/order-options.ts';

type ClockEvent = Body<'orders.startClock'>['event'];
type TaskStatus = Body<'orders.setTaskStatus'>['status'];
type Progress = Body<'orders.messageDelivered'>['as'];

/** Commands for orders of authorities: `orders list|show|…`. What they do is loaded when one is used. */
export function registerOrders(program: Command): void {
  const orders = program.command('orders').description('orders of authorities: taken in, checked, answered');
  registerReading(orders);
  registerWork(orders);
  registerAnswers(orders);
  registerThread(orders);
}

const read = () => import('./orders/read-orders.ts');
const change = () => import('./orders/change-order.ts');

/** Takes a step with an order and prints it as it is then. */
function step(options: CommonOptions, take: (client: Client) => Promise<Order>): Promise<void> {
  return act(options, async () => {
    const { printOrder } = await import('./orders/print-order.ts');
    printOrder(await take(clientOf(options)), options);
    return undefined;
  });
}

function registerReading(orders: Command): void {
  withServer(orders.command('list'))
    .description('open orders by what is due next')
    .option('--state <state>', 'in this state')
    .option('--due <when>', 'overdue, today or week')
    .option('--kind <kind>', 'e.g. remove, disclose')
    .option('--instrument <pack>', 'under this law')
    .option('--authority <id>', 'of this authority')
    .option('--q <text>', 'a number, or the beginning of a reference or name')
    .option('--mine', 'that you hold')
    .option('--all', 'those that are over as well')
    .option('--limit <n>', 'at most, up to 200', '50')
    .action((options: ListOptions) => act(options, async () => (await read()).list(options)));
  withServer(orders.command('counts'))
    .description('what waits at the desk')
    .action((options: CommonOptions) => act(options, async () => (await read()).counts(options)));
  withServer(orders.command('show <id>'))
    .description('what it says, what was found, what is due, what was done')
    .action((id: string, options: CommonOptions) =>
      act(options, async () => (await read()).show(id, options)),
    );
  withServer(orders.command('tasks <id>'))
    .description('its targets, all of them')
    .action((id: string, options: CommonOptions) =>
      act(options, async () => (await read()).tasks(id, options)),
    );
  withServer(orders.command('original <id> <file>'))
    .description('save the file in which it came')
    .action((id: string, file: string, options: CommonOptions) =>
      act(options, async () => (await read()).original(id, file, options)),
    );
  withServer(orders.command('verify <id>'))
    .description('compare it with what is on record of it')
    .action((id: string, options: CommonOptions) =>
      act(options, async () => (await read()).verify(id, options)),
    );
  withServer(orders.command('settings [file]'))
    .description('what the desk works with; with a JSON file, set it')
    .action((file: string | undefined, options: CommonOptions) =>
      act(options, async () => (await read()).settings(file, options)),
    );
  withServer(orders.command('home <platform>'))
    .description('say where a platform is at home: whose law binds it, whatever authority asks')
    .requiredOption('--established <state>', 'where its provider is established, e.g. US')
    .option('--data <states...>', 'where its data are; where it is established when left out')
    .option('--offered <states...>', 'where its service is offered, states or EU; everywhere when left out')
    .action((platform: string, options: HomeOptions) =>
      act(options, async () => (await read()).home(platform, options)),
    );
}

function registerWork(orders: Command): void {
  const entering = (command: Command) =>
    withServer(command)
      .option('--channel <channel>', 'post, email, api or upload')
      .option('--authority <id>', 'whose it is')
      .option('--contact <id>', 'of whom')
      .option('--received <instant>', 'when it reached us; now when left out')
      .option('--external-id <id>', 'as the sender calls it');
  entering(orders.command('enter <form>'))
    .description('enter an order: a JSON file of OrderForm, - for standard input')
    .action((form: string, options: EnterOptions) =>
      act(options, async () => (await change()).enter(form, options)),
    );
  entering(orders.command('upload <file>'))
    .description('upload the file in which it came: Annex I, EPOC, a scan, anything up to 20 MiB')
    .action((file: string, options: EnterOptions) =>
      act(options, async () => (await change()).upload(file, options)),
    );
  withServer(orders.command('type <id> <form>'))
    .description('type in what it says, or amend it: a JSON file of OrderForm')
    .option('--contact <id>', 'who sent it')
    .action((id: string, form: string, options: EnterOptions) =>
      act(options, async () => (await change()).type(id, form, options)),
    );
  for (const [name, operation, description] of [
    ['assess', 'orders.assess', 'check it anew'],
    ['claim', 'orders.claim', 'take it to work on'],
    ['release', 'orders.release', 'give it back'],
  ] as const) {
    withServer(orders.command(`${name} <id>`))
      .description(description)
      .action((id: string, options: CommonOptions) =>
        step(options, (client) => client.call(operation, { params: { id } })),
      );
  }
  withServer(orders.command('pause <id> <reason>'))
    .description('stop the clocks that a ground stops, e.g. force-majeure')
    .action((id: string, reason: Body<'orders.pause'>['reason'], options: CommonOptions) =>
      step(options, (client) => client.call('orders.pause', { params: { id }, body: { reason } })),
    );
  withServer(orders.command('resume <id> [reason]'))
    .description('let clocks run on, or anew where the law says so')
    .action((id: string, reason: Body<'orders.resume'>['reason'], options: CommonOptions) =>
      step(options, (client) => client.call('orders.resume', { params: { id }, body: { reason } })),
    );
  withServer(orders.command('event <id> <event>'))
    .description(
      'note what a clock runs from or what its authority did: scrutiny-request, authority-answered, may-object …',
    )
    .option('--at <instant>', 'when; now when left out')
    .action((id: string, event: ClockEvent, { at, ...options }: CommonOptions & { at?: string }) =>
      step(options, (client) => client.call('orders.startClock', { params: { id }, body: { event, at } })),
    );
  withServer(orders.command('telling <id> <act>'))
    .description(
      'whether its users are told: tell (now), end (set the end of a secrecy), keep (look again later)',
    )
    .requiredOption('--because <text>', 'why')
    .option('--until <instant>', 'end: when the secrecy ends; keep: when somebody looks at it again')
    .option('--decision <reference>', 'end: which decision says so')
    .action((id: string, act: Body<'orders.changeTelling'>['act'], options: TellingOptions) =>
      step(options, (client) => {
        const { because, until, decision } = options;
        return client.call('orders.changeTelling', {
          params: { id },
          body: { act, because, until, decision },
        });
      }),
    );
  withServer(orders.command('conflict <id>'))
    .description('note that the law of another state stands against it')
    .requiredOption('--law <law>', 'which')
    .requiredOption('--why <text>', 'why')
    .action((id: string, { law, why, ...options }: CommonOptions & { law: string; why: string }) =>
      step(options, (client) => client.call('orders.addConflict', { params: { id }, body: { law, why } })),
    );
  withServer(orders.command('resolve-conflict <id> <conflict>'))
    .description('note how it was resolved')
    .requiredOption('--resolution <text>', 'how')
    .action(
      (id: string, conflict: string, { resolution, ...options }: CommonOptions & { resolution: string }) =>
        step(options, (client) =>
          client.call('orders.resolveConflict', { params: { id, conflict }, body: { resolution } }),
        ),
    );
}

function registerAnswers(orders: Command): void {
  withServer(orders.command('decide <id> <answer>'))
    .description('comply, narrow, refuse, clarify or impossible')
    .requiredOption('--reason <text>', 'in writing, for the authority')
    .option('--ground <id...>', 'refusal grounds or failed tests')
    .option('--scope <file>', 'to narrow: a JSON file of NarrowedScope')
    .option('--break-glass', 'alone, in a threat to life')
    .action((id: string, answer: Body<'orders.decide'>['answer'], options: AnswerOptions) =>
      act(options, async () => (await change()).decide(id, answer, options)),
    );
  withServer(orders.command('confirm <id>'))
    .description('confirm an answer as the second person')
    .action((id: string, options: CommonOptions) =>
      step(options, (client) => client.call('orders.confirm', { params: { id } })),
    );
  for (const [name, operation, description] of [
    ['reject', 'orders.reject', 'send an answer back to who prepared it'],
    ['withdraw', 'orders.withdraw', 'note that the authority took it back'],
    ['reverse', 'orders.reverse', 'take back what was done: it was found unlawful'],
  ] as const) {
    withServer(orders.command(`${name} <id>`))
      .description(description)
      .requiredOption('--because <text>', 'why')
      .action((id: string, { because, ...options }: CommonOptions & { because: string }) =>
        step(options, (client) => client.call(operation, { params: { id }, body: { because } })),
      );
  }
  withServer(orders.command('review <id>'))
    .description('review what one person disclosed alone')
    .option('--not-upheld', 'it should not have been')
    .action((id: string, { notUpheld, ...options }: CommonOptions & { notUpheld?: boolean }) =>
      step(options, (client) =>
        client.call('orders.review', { params: { id }, body: { upheld: notUpheld !== true } }),
      ),
    );
  withServer(orders.command('call-back <id>'))
    .description('put on record a call to the number of our own roster')
    .requiredOption('--note <text>', 'whom you spoke to, and what they said')
    .option('--denied', 'they said that it is not theirs')
    .action((id: string, { note, denied, ...options }: CommonOptions & { note: string; denied?: boolean }) =>
      step(options, (client) =>
        client.call('orders.callBack', { params: { id }, body: { note, confirmed: denied !== true } }),
      ),
    );
  withServer(orders.command('terms-review <id>'))
    .description('have what it names looked at under our own terms, without obeying it')
    .requiredOption('--policy <id>', 'under which')
    .requiredOption('--reason <text>', 'why')
    .action(
      (id: string, { policy, reason, ...options }: CommonOptions & { policy: string; reason: string }) =>
        step(options, (client) =>
          client.call('orders.reviewTerms', { params: { id }, body: { policy, reason } }),
        ),
    );
  withServer(orders.command('execute <id> <task...>'))
    .description('restrict targets of an approved order through review: the order is the ground')
    .requiredOption('--action <action>', 'e.g. remove-content, geo-restrict')
    .requiredOption('--reason <text>', 'as the user reads it')
    .option('--territory <code...>', 'for geo-restrict: where it is not shown')
    .option('--for <duration>', 'how long, ISO 8601')
    .action((id: string, task: string[], options: ExecuteOptions) =>
      act(options, async () => (await change()).execute(id, task, options)),
    );
  withServer(orders.command('set-task <id> <task> <status>'))
    .description('say where a target stands, or where it was found')
    .option('--because <text>', 'why')
    .option('--platform <platform>', 'on which it was found')
    .option('--account <id>', 'whose it is')
    .option('--content <id>', 'which content')
    .action((id: string, task: string, status: TaskStatus, options: TaskOptions) =>
      act(options, async () => (await change()).setTask(id, task, status, options)),
    );
}

function registerThread(orders: Command): void {
  withServer(orders.command('reply <id> <kind>'))
    .description('a ready reply: feedback, impossibility, form3, clarification or refusal')
    .option('--reason <reason>', 'of the form, where it has several')
    .action((id: string, kind: Query<'orders.reply'>['kind'], options: CommonOptions & { reason?: string }) =>
      act(options, async () => (await read()).reply(id, kind, options)),
    );
  withServer(orders.command('message <id> <kind>'))
    .description('write to the authority, or enter what it wrote (--in)')
    .requiredOption('--subject <text>', 'subject')
    .requiredOption('--body <text>', 'text')
    .option('--in', 'it came from the authority')
    .option('--form <file>', 'with a clarification: the order as amended')
    .action((id: string, kind: Body<'orders.sendMessage'>['kind'], options: MessageOptions) =>
      act(options, async () => (await change()).message(id, kind, options)),
    );
  withServer(orders.command('delivered <id> <message>'))
    .description('note how far a letter came that was sent by hand')
    .option('--as <progress>', 'delivered, acknowledged or responded', 'delivered')
    .action((id: string, message: string, { as, ...options }: CommonOptions & { as: Progress }) =>
      step(options, (client) =>
        client.call('orders.messageDelivered', { params: { id, message }, body: { as } }),
      ),
    );
}
