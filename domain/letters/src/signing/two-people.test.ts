import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LettersFixture, openLetters } from '../testing/index.ts';

let house: LettersFixture;
beforeAll(async () => {
  house = await openLetters();
});
afterAll(() => house.close());

const addressee = { name: 'Lantern Social Ltd' };
const values = {
  addressee,
  signatory: 'secretary',
  ground: 'section 37',
  facts: 'Nothing was removed.',
  amount: { amount: '25000000', currency: 'PKR' },
  dueAt: { at: '2030-01-01T00:00:00Z', zone: 'Asia/Karachi' },
  remedy: 'Appeal to the High Court within 30 days.',
};
const route = { channel: 'post' } as const;

async function ready(more: object = {}) {
  const { id } = await house.letters.make(
    { kind: 'fine', language: 'en', values, route, ...more },
    'staff:amina',
  );
  const letter = await house.letters.finish(id, 'staff:amina');
  return { id, fingerprint: letter.fingerprint ?? '', letter };
}
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error as { code: string }).code,
  );
const note = 'registered post, receipt 4711';

describe('a severe letter', () => {
  it('goes out when somebody else has signed what they saw', async () => {
    const { id, fingerprint } = await ready();
    expect(await code(house.letters.mark(id, { fingerprint, note }, 'staff:amina'))).toBe('letter-unsigned');
    expect(await code(house.letters.sign(id, fingerprint, 'staff:amina'))).toBe('letter-same-person');
    expect(await code(house.letters.sign(id, fingerprint, 'Staff:Amina '))).toBe('letter-person-needed');
    expect(await code(house.letters.sign(id, fingerprint, 'key:1'))).toBe('letter-person-needed');
    expect(await code(house.letters.sign(id, '0'.repeat(64), 'staff:omar'))).toBe('letter-changed');
    const signed = await house.letters.sign(id, fingerprint, 'staff:omar');
    expect(signed.signature).toMatchObject({ by: 'staff:omar', fingerprint });
    const sent = await house.letters.mark(id, { fingerprint, note }, 'staff:amina');
    expect(sent).toMatchObject({
      state: 'issued',
      dispatches: [{ channel: 'post', state: 'handed', said: note }],
    });
  });

  it('is not noted as sent by another room before, nor for a way that was not signed', async () => {
    const { id, fingerprint, letter } = await ready();
    const hand = { pdfSha256: letter.pdfSha256 ?? '', channel: 'post' as const, at: house.clock.now(), note };
    const mark = (more: object = {}) =>
      code(
        house.storage.work((work) =>
          house.letters.within.mark(work, id, { ...hand, ...more }, 'staff:amina'),
        ),
      );
    expect(await mark()).toBe('letter-unsigned');
    await house.letters.sign(id, fingerprint, 'staff:omar');
    expect(await mark({ channel: 'portal', to: 'https://lantern.example/legal' })).toBe('letter-unsigned');
    expect(await mark({ pdfSha256: '0'.repeat(64) })).toBe('letter-changed');
    expect((await house.letters.get(id)).signature).toMatchObject({ fingerprint });
    expect(await mark()).toBe('done');
    expect((await house.letters.get(id)).dispatches).toMatchObject([{ channel: 'post', said: note }]);
  });

  it('is not signed by who wrote a part of it, nor by who finished it', async () => {
    const { id } = await house.letters.make({ kind: 'fine', language: 'en', values, route }, 'key:bot');
    await house.letters.change(id, { subject: 'Fine of {amount} again' }, 'staff:bilal');
    const { fingerprint = '', writtenBy } = await house.letters.finish(id, 'staff:amina');
    expect(writtenBy).toEqual(['key:bot', 'staff:bilal', 'staff:amina']);
    for (const by of writtenBy) expect(await code(house.letters.sign(id, fingerprint, by))).not.toBe('done');
    expect(await code(house.letters.sign(id, fingerprint, 'staff:omar'))).toBe('done');
  });

  it.each([
    ['the text', { paragraphs: ['{ground} {amount} {addressee} {facts} {dueAt} {remedy}!'] }],
    ['the addressee', { values: { ...values, addressee: { name: 'Somebody else' } } }],
    ['the list', { items: [{ value: 'https://lantern.example/1' }] }],
    ['the way', { route: { channel: 'mail', to: 'legal@lantern.example' } }],
    ['the address', { route: { channel: 'post', to: 'By hand of the consul' } }],
  ] as const)('is not signed any more when %s changes', async (_what, change) => {
    const { id, fingerprint } = await ready();
    await house.letters.sign(id, fingerprint, 'staff:omar');
    const changed = await house.letters.change(id, { ...change } as never, 'staff:amina');
    expect([changed.signed, changed.signature]).toEqual([false, undefined]);
    expect(house.recorded.at(-1)).toMatchObject({ action: 'letter.signature-void', subject: id });
    if (changed.state === 'draft') await house.letters.finish(id, 'staff:amina');
    const now = await house.letters.get(id);
    expect(now.fingerprint).not.toBe(fingerprint);
    const send =
      now.route?.channel === 'mail'
        ? house.letters.send
        : (one: string, seen: string, by: string) => house.letters.mark(one, { fingerprint: seen, note }, by);
    expect(await code(send(id, fingerprint, 'staff:amina'))).toBe('letter-changed');
    expect(await code(send(id, now.fingerprint ?? '', 'staff:amina'))).toBe('letter-unsigned');
  });

  it('stays signed when it is written anew just as it was', async () => {
    const { id, fingerprint } = await ready();
    await house.letters.sign(id, fingerprint, 'staff:omar');
    const {
      subjectText: subject,
      paragraphs,
      values: said,
      items,
      asCorrespondence,
    } = await house.letters.get(id);
    const whole = { subject, paragraphs, values: said, items, asCorrespondence, route };
    for (const change of [{ route }, whole, {}]) {
      const same = await house.letters.change(id, change, 'staff:bilal');
      expect([same.signed, same.fingerprint, same.writtenBy]).toEqual([true, fingerprint, ['staff:amina']]);
    }
  });

  it('is held by the tables against any code', async () => {
    const { id, fingerprint } = await ready();
    const { db } = house.storage;
    const signAs = (by: string, seen: string) =>
      sql`update letters set signed_by = ${by}, signed_at = now(), signed_fingerprint = ${seen} where id = ${id}`.execute(
        db,
      );
    await expect(signAs('staff:amina', fingerprint)).rejects.toThrow(/nobody_signs_what_they_wrote/);
    await expect(signAs('key:7', fingerprint)).rejects.toThrow();
    await expect(signAs('staff:omar', '0'.repeat(64))).rejects.toThrow(/a_signature_binds/);
    await expect(
      sql`update letters set written_by = '{staff:x}' where id = ${id}`.execute(db),
    ).rejects.toThrow(/not forgotten/);
    const dispatch = (channel: string, seen: string) =>
      sql`
      insert into letter_dispatches (id, letter_id, channel, fingerprint, state, by, at, handed_at)
      values (gen_random_uuid(), ${id}, ${channel}, ${seen}, 'handed', 'staff:amina', now(), now())`.execute(
        db,
      );
    await expect(dispatch('post', fingerprint)).rejects.toThrow(/second person/);
    await signAs('staff:omar', fingerprint);
    await expect(dispatch('portal', fingerprint)).rejects.toThrow(/as it stands/);
    await expect(dispatch('post', '0'.repeat(64))).rejects.toThrow(/as it stands/);
    await dispatch('post', fingerprint);
    await expect(sql`delete from letter_dispatches where letter_id = ${id}`.execute(db)).rejects.toThrow(
      /not forgotten/,
    );
  });

  it('keeps its words once it has left the house, and needs another signature for another way', async () => {
    const { id, fingerprint } = await ready();
    await house.letters.sign(id, fingerprint, 'staff:omar');
    await house.letters.mark(id, { fingerprint, note }, 'staff:amina');
    expect(await code(house.letters.change(id, { subject: 'Other' }, 'staff:amina'))).toBe('letter-state');
    expect(await code(house.letters.discard(id, 'mistake', 'staff:amina'))).toBe('letter-state');
    await expect(
      sql`update letters set subject = 'Other' where id = ${id}`.execute(house.storage.db),
    ).rejects.toThrow(/left the house/);
    const to = { channel: 'portal', to: 'https://lantern.example/legal' } as const;
    const rerouted = await house.letters.change(id, { route: to }, 'staff:amina');
    const again = { fingerprint: rerouted.fingerprint ?? '', note: 'ticket 12' };
    expect(await code(house.letters.mark(id, again, 'staff:amina'))).toBe('letter-unsigned');
    await house.letters.sign(id, again.fingerprint, 'staff:omar');
    const sent = await house.letters.mark(id, again, 'staff:amina');
    expect(sent.dispatches.map(({ channel }) => channel)).toEqual(['post', 'portal']);
  });

  it('is the same for settings that change after it was finished', async () => {
    const { id, letter } = await ready();
    const { settings } = await house.letters.settings.read();
    await house.letters.settings.change(
      { ...settings, letterheads: [{ language: 'en', name: 'Another', lines: [] }] },
      'staff:x',
    );
    expect(await house.letters.get(id)).toEqual(letter);
    await house.letters.settings.change(settings, 'staff:x');
  });
});
