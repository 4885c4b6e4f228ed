import { storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { ordersMigrations } from '../migrations.ts';
import { openOrders } from '../testing/index.ts';

it('keys from before count as they did, and say so; answers that waited are given again', async () => {
  const names = Object.keys(ordersMigrations);
  const before = Object.fromEntries(
    names.filter((name) => name < 'orders/0006').map((name) => [name, ordersMigrations[name]]),
  ) as typeof ordersMigrations;
  const storage = await openTestStorage(before);
  const [id, orderId] = [crypto.randomUUID(), crypto.randomUUID()];
  const entry = {
    name: 'Harbour Police',
    kind: 'judge',
    country: 'DE',
    domains: [],
    legalCodes: [],
    timezone: 'Europe/Berlin',
    languages: ['en'],
    recipient: 'age1old',
    recipientUntil: '2027-01-31T09:30:00Z',
  };
  await sql`insert into authorities (id, entry, created_at) values (${id}, ${JSON.stringify(entry)}::jsonb,
    '2026-01-01T00:00:00Z')`.execute(storage.db);
  await sql`insert into orders (id, content_hash, channel, state, form, level, emergency, needs_second, needs_lawyer,
      received_at, updated_at)
    values (${orderId}, 'x', 'post', 'awaiting-second', '{"targets": []}', 0, false, true, true, now(), now())`.execute(
    storage.db,
  );
  await sql`insert into order_decisions (id, order_id, answer, reason, grounds, needs_lawyer, needs_second, by_person,
      by_lawyer, at, outcome)
    values (gen_random_uuid(), ${orderId}, 'refuse', 'no', '[]', true, true, 'staff:amina', true, now(),
      'awaiting-second')`.execute(storage.db);
  await storage.migrate({ ...storageMigrations, ...ordersMigrations });
  const { orders, close } = await openOrders({ storage });
  const { authority, recipients } = await orders.authorities.get(id);
  expect(authority).toMatchObject({ recipient: 'age1old', recipientUntil: '2027-01-31T09:30:00.000Z' });
  expect(recipients).toMatchObject([{ state: 'counts', fromBefore: true, confirmations: [] }]);
  const confirming = orders.confirm(orderId, { by: 'staff:amir', lawyer: true });
  await expect(confirming).rejects.toMatchObject({
    code: 'approval-void',
    extra: { changed: ['from-before'] },
  });
  await close();
});
