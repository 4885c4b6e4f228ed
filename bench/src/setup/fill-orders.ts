import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

export interface OrderFill {
  readonly orders: number;
  /** Who holds some of them. */
  readonly holder: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const AUTHORITIES = 200;
const BATCH = 5_000;

/**
 * Fills a migrated database with open orders as a very busy desk has them: of all states and kinds, some overdue, paused or
 * held, each with a form, an assessment, deadlines and three targets; one authority and one reference that are rare.
 */
export async function fillOrders(db: Db, { orders, holder, now }: OrderFill): Promise<void> {
  await sql`
    insert into authorities (id, entry, created_at)
    select ${idOf('b')}, jsonb_build_object('name', case when n = 7 then 'Lighthouse Court' else 'Harbour Police ' || n end,
      'kind', 'law-enforcement', 'country', (array['DE', 'FR', 'PK', 'BR', 'US'])[1 + n % 5], 'domains', '[]'::jsonb,
      'legalCodes', '[]'::jsonb, 'timezone', 'UTC', 'languages', '[]'::jsonb), now()
    from generate_series(0, ${AUTHORITIES - 1}) as n`.execute(db);
  const text = 'The account is named in proceedings about threats; the range is that of the posts. '.repeat(
    12,
  );
  for (let from = 0; from < orders; from += BATCH) {
    const to = Math.min(orders, from + BATCH) - 1;
    await sql`
      insert into orders (id, state, kind, instrument, request_type, channel, authority_id, reference, level, emergency, form,
        assessment, deadlines, due_sort, due_clock, paused, targets, content_hash, claimed_by, received_at, updated_at)
      select ${idOf('a')},
        (array['received', 'received', 'legal-review', 'clarification', 'awaiting-second', 'approved', 'unread'])[1 + n % 7],
        (array['remove', 'disclose', 'preserve', 'geo-block', 'inform'])[1 + n % 5],
        (array['eu-tco-2021-784', 'eu-dsa-2022-2065', 'eu-eevidence-2023-1543', 'us-sca', 'pk-peca-2016'])[1 + n % 5],
        'order', (array['portal', 'post', 'upload'])[1 + n % 3], ('00000000-000b-7000-8000-' || lpad(to_hex((case when n = 4711 then 7 else 8 + n % 190 end)), 12, '0'))::uuid,
        case when n = 4711 then 'RARE-4711' else 'REF-' || n end, n % 3, n % 40 = 0,
        jsonb_build_object('reasons', ${text}::text || n, 'targets', '[]'::jsonb, 'authority', jsonb_build_object('name', 'x')),
        jsonb_build_object('defects', case when n % 4 = 0 then '[{"element": "redress"}]'::jsonb else '[]'::jsonb end,
          'tests', '[{"test": "expired", "result": "passed"}, {"test": "time-range", "result": "failed"}]'::jsonb),
        jsonb_build_array(jsonb_build_object('clock', 'execute', 'label', ${text}::text)),
        case when n % 11 = 0 then 9000000000000000 else ${now}::bigint + ((n * 7919::bigint) % 2000000 - 100000) * 1000 end,
        'execute', case when n % 11 = 0 then 'insufficient-information' end, 3, md5(n::text),
        case when n % 97 = 0 then ${holder}::text end, now() - n * interval '1 second', now()
      from generate_series(${from}::int, ${to}::int) as n`.execute(db);
    await sql`
      insert into order_tasks (id, order_id, place, kind, target, target_key, desired, status)
      select gen_random_uuid(), ${idOf('a')}, p, 'remove', '{"kind": "url", "value": "https://harbour.example/x"}',
        'url:' || n || '/' || p, 'removed', 'waiting'
      from generate_series(${from}::int, ${to}::int) as n, generate_series(0, 2) as p`.execute(db);
  }
  await sql`analyze`.execute(db);
}

function idOf(kind: 'a' | 'b') {
  return sql.raw(`('00000000-000${kind}-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`);
}
