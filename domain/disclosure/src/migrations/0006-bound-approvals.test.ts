import { storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { disclosureMigrations } from '../migrations.ts';
import { AUTHORITY, DAY, makeAuthorityKey, openDisclosure } from '../testing/index.ts';

it('what was prepared before is prepared again, and what was sealed before goes as it was approved', async () => {
  const { 'disclosure/0006-bound-approvals': _, ...before } = disclosureMigrations;
  const storage = await openTestStorage(before);
  const [orderId, grantId, prepared, blocked] = Array.from({ length: 4 }, () => crypto.randomUUID());
  const accounts = [
    { platform: 'harbour', accountId: 'noor', from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z' },
  ];
  await sql`
    insert into disclosure_grants (id, order_id, instrument, request_type, authority_id, categories, accounts, level,
      needs_lawyer, emergency, called_back, not_before, approved_by, created_at)
    values (${grantId}, ${orderId}, 'eu-eevidence-2023-1543', 'epoc', ${AUTHORITY}, '{content}',
      ${JSON.stringify(accounts)}::jsonb, 3, false, false, false, '2026-06-05T00:00:00Z', 'staff:c',
      '2026-05-30T00:00:00Z')`.execute(storage.db);
  for (const id of [prepared, blocked])
    await sql`
      insert into disclosure_productions (id, order_id, grant_id, state, preview, digest, prepared_by, prepared_at)
      values (${id}, ${orderId}, ${grantId}, 'prepared', '[]', 'x', 'staff:a', '2026-05-31T00:00:00Z')`.execute(
      storage.db,
    );
  await sql`
    update disclosure_productions set state = 'blocked', approved_by = 'staff:b', approved_at = '2026-05-31T01:00:00Z',
      manifest = '{"sha256": "x", "bytes": 1, "files": [], "signature": "x", "publicKey": "x"}'
    where id = ${blocked}`.execute(storage.db);
  await storage.migrate({ ...storageMigrations, ...disclosureMigrations });
  const fixture = await openDisclosure({ storage });
  const { productions } = fixture.disclosure;
  fixture.recipients.set(AUTHORITY, { recipient: (await makeAuthorityKey()).recipient });
  const approving = productions.approve(prepared ?? '', { by: 'staff:b', lawyer: false });
  await expect(approving).rejects.toMatchObject({
    code: 'approval-void',
    extra: { changed: ['from-before'] },
  });
  await productions.work();
  expect(await productions.get(blocked ?? '')).toMatchObject({ state: 'blocked' });
  fixture.clock.advance(10 * DAY);
  await productions.work();
  expect(await productions.get(blocked ?? '')).toMatchObject({ state: 'released' });
  expect(await productions.get(prepared ?? '')).toMatchObject({ state: 'void' });
  await fixture.close();
});
