import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_DAYS } from '../most-days.ts';
import { aDeclaration, type IncidentsFixture, openIncidents } from '../testing/index.ts';

let fixture: IncidentsFixture;
beforeAll(async () => {
  fixture = await openIncidents();
});
afterAll(() => fixture.close());

const declare = () => fixture.incidents.declare(aDeclaration(), 'staff:amina');
const code = (code: string) => expect.objectContaining({ code });

describe('an incident', () => {
  it('has no effect before another person confirms what they saw', async () => {
    const { incidents } = fixture;
    const { id, fingerprint, status } = await declare();
    expect(status).toBe('declared');
    await expect(incidents.confirm(id, fingerprint, 'staff:amina')).rejects.toEqual(
      code('incident-same-person'),
    );
    await expect(incidents.confirm(id, fingerprint, ' STAFF:Amina ')).rejects.toEqual(
      code('incident-person-needed'),
    );
    await expect(incidents.confirm(id, fingerprint, 'key:robot')).rejects.toEqual(
      code('incident-person-needed'),
    );
    await incidents.change(id, { summary: 'It is at the north gate.' }, 'staff:amina');
    await expect(incidents.confirm(id, fingerprint, 'staff:omar')).rejects.toEqual(code('incident-changed'));
    const seen = await incidents.get(id);
    expect(await incidents.confirm(id, seen.fingerprint, 'staff:omar')).toMatchObject({
      status: 'active',
      confirmedBy: 'staff:omar',
    });
    await expect(incidents.confirm(id, seen.fingerprint, 'staff:lena')).rejects.toEqual(
      code('incident-state'),
    );
    await expect(incidents.declare(aDeclaration(), 'key:robot')).rejects.toEqual(
      code('incident-person-needed'),
    );
    const steps = (await incidents.steps(id)).map(({ step }) => step);
    expect(steps).toEqual(['declared', 'changed', 'confirmed']);
  });

  it('ends by itself, confirmed or not, and can be extended only for days', async () => {
    const { incidents, clock } = fixture;
    const { id } = await declare();
    const active = await fixture.active();
    const later = { expiresAt: new Date(clock.now() + 30 * 3_600_000).toISOString(), reason: 'It goes on.' };
    await incidents.extend(active, later, 'staff:omar');
    const far = { expiresAt: new Date(clock.now() + 8 * 86_400_000).toISOString(), reason: 'For ever.' };
    await expect(incidents.extend(active, far, 'staff:omar')).rejects.toEqual(code('incident-end-invalid'));
    clock.advance(25 * 3_600_000);
    await incidents.expire();
    expect((await incidents.get(id)).status).toBe('closed');
    expect((await incidents.get(active)).status).toBe('active');
    clock.advance(6 * 3_600_000);
    expect(await incidents.expire()).toBe(1);
    expect(await incidents.get(active)).toMatchObject({ status: 'closed', closedBy: 'system' });
    expect(await incidents.expire()).toBe(0);
  });
});

describe('the store', () => {
  const run = (statement: ReturnType<typeof sql>) => statement.execute(fixture.storage.db);

  it('refuses who tries to get round the second person', async () => {
    const { id } = await declare();
    const attempts = [
      sql`update incidents set status = 'active' where id = ${id}`,
      sql`update incidents set status = 'active', confirmed_at = now() where id = ${id}`,
      sql`update incidents set status = 'active', confirmed_at = now(), confirmed_by = 'staff:amina' where id = ${id}`,
      sql`update incidents set status = 'active', confirmed_at = now(), confirmed_by = 'staff:Amina ' where id = ${id}`,
      sql`update incidents set status = 'active', confirmed_at = now(), confirmed_by = 'key:robot' where id = ${id}`,
      sql`update incidents set status = 'active', declared_by = 'staff:zoya', confirmed_at = now(), confirmed_by = 'staff:amina'
        where id = ${id}`,
      sql`update incidents set status = 'debriefed' where id = ${id}`,
      sql`insert into incidents (id, title, summary, happened_at, entities, jurisdictions, threat_to_life, trigger, reason,
          status, declared_at, declared_by, confirmed_at, confirmed_by, expires_at)
        values (gen_random_uuid(), 'Made', '', now(), '[]', '{}', false, 'platform', 'none', 'active', now(), 'staff:a',
          now(), 'staff:b', now() + interval '1 hour')`,
      sql`insert into incident_indicators (id, incident_id, kind, value, key, reason, state, checked, added_by, added_at,
          in_force_by, in_force_at)
        values (gen_random_uuid(), ${id}, 'term', 'heron', 'heron', 'none', 'in-force', 'passed', 'staff:a', now(), 'staff:a', now())`,
    ];
    for (const attempt of attempts) await expect(run(attempt)).rejects.toThrow();
    expect((await fixture.incidents.get(id)).status).toBe('declared');
  });

  it('refuses an indicator that a key puts in force, and an incident without an end', async () => {
    const id = await fixture.active();
    const byKey = sql`insert into incident_indicators (id, incident_id, kind, value, key, reason, state, checked, added_by,
        added_at, in_force_by, in_force_at)
      values (gen_random_uuid(), ${id}, 'term', 'heron', 'heron', 'none', 'in-force', 'passed', 'key:a', now(), 'key:a', now())`;
    await expect(run(byKey)).rejects.toThrow('a_person_puts_in_force');
    const endless = sql`update incidents set expires_at = 'infinity' where id = ${id}`;
    await expect(run(endless)).rejects.toThrow('an_incident_ends');
    const until = (days: number) => sql`
      update incidents set expires_at = declared_at + make_interval(days => ${days}::int) where id = ${id}`;
    await expect(run(until(MOST_DAYS + 1))).rejects.toThrow('an_incident_ends');
    await run(until(MOST_DAYS));
    const other = sql`update incidents set confirmed_by = 'staff:zoya' where id = ${id}`;
    await expect(run(other)).rejects.toThrow('not changed');
  });
});
