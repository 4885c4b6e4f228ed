import type { OrderTask } from '@breakwater/contracts/orders';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOrders } from '../orders.ts';
import { type OrdersFixture, openOrders, removal } from '../testing/orders-fixture.ts';

let desk: OrdersFixture;
let contactId: string;
beforeAll(async () => {
  desk = await openOrders();
  contactId = (await desk.enter()).contact.id;
});
afterAll(() => desk.close());

let count = 0;
async function approved(values: readonly string[], more: object = {}) {
  count += 1;
  const targets = values.map((value) => ({
    kind: 'url' as const,
    value: `https://harbour.example/${value}`,
  }));
  const form = removal({ reference: `T-${count}`, targets, ...more });
  const { order } = await desk.orders.receive({ channel: 'portal', contactId, form, by: 'officer:o' });
  const decided = await desk.orders.decide(
    order.id,
    { answer: 'comply', reason: 'sound' },
    { by: 'staff:amina', lawyer: true },
  );
  return decided.state === 'awaiting-second'
    ? desk.orders.confirm(order.id, { by: 'staff:leo', lawyer: true })
    : decided;
}
const wish = {
  action: 'remove-content' as const,
  reason: 'It calls on others to commit attacks.',
};
const idsOf = (tasks: readonly OrderTask[]) => tasks.map(({ id }) => id);

async function decide(
  tasks: readonly OrderTask[],
  isDone: (task: OrderTask) => boolean,
  decisionId = desk.context.ids(),
) {
  await desk.storage.work(async (work) => {
    for (const jobId of new Set(tasks.flatMap((task) => task.jobId ?? []))) {
      await desk.orders.within.decided(work, jobId, {
        by: 'staff:rana',
        decisionId,
        isDone,
        refused: false,
      });
    }
  });
  return decisionId;
}

it('has many targets restricted at once, a decision for each account, at most ten actions each', async () => {
  const order = await approved([...Array.from({ length: 12 }, (_, n) => `@big/m${n}`), '@small/x']);
  const before = desk.executions.length;
  await desk.orders.execute(order.id, { ...wish, taskIds: idsOf(order.tasks) }, 'staff:rana');
  const made = desk.executions.slice(before);
  expect(made.map(({ actions }) => actions.length).sort((a, b) => a - b)).toEqual([1, 2, 10]);
  expect(made.every(({ by, reason }) => by === 'staff:rana' && reason === wish.reason)).toBe(true);
  const jobs = desk.opened.filter(({ jobId }) => made.some((one) => one.jobId === jobId));
  expect(jobs.every(({ policy }) => policy === undefined)).toBe(true);
  expect(jobs.map(({ ordered }) => ordered)).toEqual(
    Array(3).fill({
      orderId: order.id,
      number: order.number,
      instrument: 'eu-tco-2021-784',
      law: desk.law.pack('eu-tco-2021-784')?.pack.title,
      basis: 'Regulation (EU) 2021/784, Article 3',
      authority: 'Harbour Police Cyber Unit',
      country: 'DE',
      redress: 'Administrative court, two weeks',
    }),
  );
});

it('decides only what was opened when a conflict made it begin anew', async () => {
  const order = await approved(['@first/a', '@second/b']);
  const { openJob } = desk.context;
  const opened: string[] = [];
  const conflicting = createOrders({
    ...desk.context,
    openJob: async (...asked) => {
      opened.push(await openJob(...asked));
      if (opened.length === 2) throw Object.assign(new Error('deadlock'), { code: '40P01' });
      return opened.at(-1) ?? '';
    },
  });
  const before = desk.executions.length;
  await conflicting.execute(order.id, { ...wish, taskIds: idsOf(order.tasks) }, 'staff:rana');
  expect(desk.executions.slice(before).map(({ jobId }) => jobId)).toEqual(opened.slice(2));
});

it('is not decided on the ground of an order of which nothing waits any more', async () => {
  const order = await approved(['@gone/one']);
  await desk.orders.execute(order.id, { ...wish, taskIds: idsOf(order.tasks) }, 'staff:rana');
  const [task] = (await desk.orders.get(order.id)).tasks;
  await desk.orders.withdraw(order.id, 'A mistake.', 'officer:o');
  const decideLate = (ordered: boolean) =>
    desk.storage.work((work) =>
      desk.orders.within.decided(work, task?.jobId ?? '', {
        by: 'staff:rana',
        decisionId: desk.context.ids(),
        isDone: () => true,
        refused: false,
        ordered,
      }),
    );
  await expect(decideLate(true)).rejects.toMatchObject({ code: 'task-not-executable' });
  await decideLate(false);
  expect((await desk.orders.get(order.id)).tasks).toMatchObject([{ status: 'void' }]);
});

it('is done when the decision is, in part when only some of it is, and void when it is undone', async () => {
  const order = await approved(['@two/a1', '@two/a2']);
  await desk.orders.execute(order.id, { ...wish, taskIds: idsOf(order.tasks) }, 'staff:rana');
  const { tasks } = await desk.orders.get(order.id);
  const decisionId = await decide(tasks, ({ contentId }) => contentId === 'a1');
  expect(await desk.orders.get(order.id)).toMatchObject({
    state: 'approved',
    tasks: [{ status: 'done' }, { status: 'working' }],
  });
  await decide(tasks, () => true, decisionId);
  expect(await desk.orders.get(order.id)).toMatchObject({ state: 'effect-given' });
  await desk.storage.work((work) =>
    desk.orders.within.undone(work, decisionId, { by: 'staff:zoe', because: 'appeal' }),
  );
  expect((await desk.orders.get(order.id)).tasks.map(({ status }) => status)).toEqual(['void', 'void']);
  const facts = await desk.orders.facts({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' });
  expect(facts.find(({ orderId }) => orderId === order.id)).toMatchObject({
    reversed: true,
    complaint: 'reversed',
  });
  expect((await desk.orders.verify(order.id)).whole).toBe(true);
});

it('says that it was reversed on appeal where an appeal took one action of the decision back', async () => {
  const order = await approved(['@partly/p1', '@partly/p2']);
  await desk.orders.execute(order.id, { ...wish, taskIds: idsOf(order.tasks) }, 'staff:rana');
  const { tasks } = await desk.orders.get(order.id);
  const decisionId = await decide(tasks, () => true);
  await desk.storage.work((work) =>
    desk.orders.within.ended(work, decisionId, {
      by: 'staff:zoe',
      because: 'appeal',
      isOver: ({ contentId }) => contentId === 'p1',
    }),
  );
  const after = await desk.orders.get(order.id);
  expect(after.tasks.map(({ status, because }) => [status, because])).toEqual([
    ['void', 'Reversed on appeal.'],
    ['done', undefined],
  ]);
  const facts = await desk.orders.facts({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' });
  expect(facts.find(({ orderId }) => orderId === order.id)).toMatchObject({
    reversed: true,
    complaint: 'reversed',
  });
});

it('is void target by target when one action of the decision is ended early, and counts as taken back', async () => {
  const order = await approved(['@ended/b1', '@ended/b2']);
  await desk.orders.execute(order.id, { ...wish, taskIds: idsOf(order.tasks) }, 'staff:rana');
  const { tasks } = await desk.orders.get(order.id);
  const decisionId = await decide(tasks, () => true);
  const end = async (isOver: (task: OrderTask) => boolean) => {
    const before = desk.recorded.length;
    await desk.storage.work((work) =>
      desk.orders.within.ended(work, decisionId, { by: 'staff:zoe', because: 'ended', isOver }),
    );
    return desk.recorded.length - before;
  };
  expect(await end(() => false)).toBe(0);
  expect(await desk.orders.get(order.id)).toMatchObject({ state: 'effect-given' });
  expect(await end(({ contentId }) => contentId === 'b1')).toBeGreaterThan(0);
  const after = await desk.orders.get(order.id);
  expect(after.tasks.map(({ status }) => status)).toEqual(['void', 'done']);
  expect(after.tasks[0]?.because).toMatch(/ended early/);
  // What is over is not taken back twice.
  expect(await end(({ contentId }) => contentId === 'b1')).toBe(0);
  const facts = await desk.orders.facts({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' });
  expect(facts.find(({ orderId }) => orderId === order.id)).toMatchObject({ reversed: true });
  expect((await desk.orders.verify(order.id)).whole).toBe(true);
});

it('restricts nothing that was not approved, was not found, or is of another order', async () => {
  const form = removal({
    reference: 'N-1',
    targets: [{ kind: 'url', value: 'https://harbour.example/@n/1' }],
  });
  const { order } = await desk.orders.receive({ channel: 'portal', contactId, form, by: 'officer:o' });
  const execute = (id: string, taskIds: string[], by = 'staff:rana') =>
    desk.orders.execute(id, { ...wish, taskIds }, by);
  await expect(execute(order.id, idsOf(order.tasks))).rejects.toMatchObject({ code: 'task-not-executable' });
  await expect(execute(order.id, idsOf(order.tasks), 'key:k')).rejects.toMatchObject({
    code: 'person-needed',
  });
  const other = await approved(['nobody-here', '@there/1']);
  await expect(execute(other.id, idsOf(order.tasks))).rejects.toMatchObject({ code: 'task-not-found' });
  await expect(execute(other.id, idsOf(other.tasks))).rejects.toMatchObject({ code: 'task-not-executable' });
  const lost = other.tasks.find(({ status }) => status === 'not-found')?.id ?? '';
  await expect(desk.orders.setTask(other.id, lost, { status: 'done' }, 'staff:rana')).rejects.toMatchObject({
    code: 'order-invalid',
  });
  const found = await desk.orders.setTask(
    other.id,
    lost,
    { status: 'waiting', platform: 'harbour', accountId: 'late' },
    'staff:rana',
  );
  expect(found.tasks.find(({ id }) => id === lost)).toMatchObject({ status: 'waiting', accountId: 'late' });
});
