import { BreakwaterError, sha256 } from '@breakwater/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LettersFixture, openLetters } from '../testing/index.ts';

const MATTER = '019a0000-0000-7000-8000-000000000001';
const mail = { channel: 'mail', to: 'legal@lantern.example' } as const;
let house: LettersFixture;
beforeEach(async () => {
  house = await openLetters();
  house.about.set(MATTER, { addressee: { name: 'Lantern' } });
});
afterEach(() => house.close());

async function ready(more: object = {}) {
  const given = {
    kind: 'concern',
    language: 'ur',
    values: { facts: 'تین پوسٹیں موجود ہیں۔' },
    about: { kind: 'matter', id: MATTER },
    route: mail,
    ...more,
  } as const;
  const { id } = await house.letters.make(given, 'staff:amina');
  const { fingerprint = '' } = await house.letters.finish(id, 'staff:amina');
  return { id, fingerprint };
}
const stateOf = async (id: string) => (await house.letters.get(id)).dispatches.map(({ state }) => state);

describe('a letter by mail', () => {
  it('waits, is handed over once with its PDF, and stands in its matter from then', async () => {
    const { id, fingerprint } = await ready();
    const queued = await house.letters.send(id, fingerprint, 'staff:omar');
    expect([queued.state, queued.dispatches[0]?.state, house.issued]).toEqual(['ready', 'queued', []]);
    expect(await house.letters.deliverDue(1_000)).toBe(1);
    expect(await house.letters.deliverDue(1_000)).toBe(0);
    const letter = await house.letters.get(id);
    expect(letter).toMatchObject({
      state: 'issued',
      dispatches: [{ state: 'handed', said: '250 taken', by: 'staff:omar' }],
    });
    const [sent] = house.mails;
    expect(sent).toMatchObject({
      to: mail.to,
      text: letter.text,
      subject: `${letter.number} · ${letter.subject}`,
    });
    expect(sha256(sent?.text ?? '')).toBe(letter.textSha256);
    expect(house.issued).toMatchObject([
      {
        id,
        about: { kind: 'matter', id: MATTER },
        number: letter.number,
        textSha256: letter.textSha256,
        pdfSha256: letter.pdfSha256,
        by: 'staff:omar',
      },
    ]);
    expect(`${sent?.key}@ministry.example`).toBe(letter.dispatches[0]?.messageId);
  });

  it('is tried again under the same Message-ID, later each time, and given up after two days', async () => {
    house.mailAnswers = { outcome: 'later', said: '451 busy' };
    const { id, fingerprint } = await ready();
    await house.letters.send(id, fingerprint, 'staff:omar');
    const waits: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await house.letters.deliverDue(0);
      const [{ nextTryAt = '' } = {}] = (await house.letters.get(id)).dispatches;
      waits.push(Date.parse(nextTryAt) - house.clock.now());
      house.clock.set(Date.parse(nextTryAt));
    }
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(new Set(house.mails.map(({ key }) => key)).size).toBe(1);
    house.clock.advance(48 * 3_600_000);
    await house.letters.deliverDue(0);
    expect(await house.letters.get(id)).toMatchObject({
      state: 'ready',
      dispatches: [{ state: 'refused', said: '451 busy', attempts: 5 }],
    });
    expect(house.issued).toEqual([]);
  });

  it('that is refused says why, is not in its matter, and can go to another address', async () => {
    house.mailAnswers = { outcome: 'refused', said: '550 no such mailbox' };
    const { id, fingerprint } = await ready();
    await house.letters.send(id, fingerprint, 'staff:omar');
    await house.letters.deliverDue(0);
    expect((await house.letters.get(id)).dispatches).toMatchObject([
      { state: 'refused', said: '550 no such mailbox' },
    ]);
    house.mailAnswers = { outcome: 'handed', said: '250' };
    const route = { channel: 'mail', to: 'dsa@lantern.example' } as const;
    const { fingerprint: other = '' } = await house.letters.change(id, { route }, 'staff:omar');
    await house.letters.send(id, other, 'staff:omar');
    await house.letters.deliverDue(0);
    expect([await stateOf(id), house.issued.length]).toEqual([['refused', 'handed'], 1]);
  });

  it('that waits is neither changed nor sent twice, and can be stopped', async () => {
    const { id, fingerprint } = await ready();
    await house.letters.send(id, fingerprint, 'staff:omar');
    for (const doing of [
      () => house.letters.send(id, fingerprint, 'staff:omar'),
      () => house.letters.change(id, { subject: 'x' }, 'staff:omar'),
      () => house.letters.discard(id, 'why not', 'staff:omar'),
    ])
      await expect(doing()).rejects.toMatchObject({ code: 'letter-under-way' });
    await house.letters.cancel(id, 'staff:omar');
    expect([await house.letters.deliverDue(0), await stateOf(id)]).toEqual([0, ['cancelled']]);
    await expect(house.letters.cancel(id, 'staff:omar')).rejects.toMatchObject({ code: 'letter-not-queued' });
  });

  it('is not stopped while it is being handed over, and is handed over after a kill', async () => {
    const { id, fingerprint } = await ready();
    await house.letters.send(id, fingerprint, 'staff:omar');
    const { work } = house.storage;
    Object.assign(house.storage, { work: async () => Promise.reject(new Error('killed')) });
    await expect(house.letters.deliverDue(0)).rejects.toThrow('killed');
    Object.assign(house.storage, { work });
    await expect(house.letters.cancel(id, 'staff:omar')).rejects.toMatchObject({ code: 'letter-under-way' });
    expect(await house.letters.deliverDue(0)).toBe(0);
    house.clock.advance(120_001);
    expect(await house.letters.deliverDue(0)).toBe(1);
    expect(house.mails.map(({ key }) => key)).toEqual([house.mails[0]?.key, house.mails[0]?.key]);
  });

  it('is out although its matter was closed meanwhile, and says so', async () => {
    const { id, fingerprint } = await ready();
    await house.letters.send(id, fingerprint, 'staff:omar');
    house.issuing = () => {
      throw new BreakwaterError('matter-closed', 'closed', { status: 409 });
    };
    await house.letters.deliverDue(0);
    expect(await house.letters.get(id)).toMatchObject({
      state: 'issued',
      dispatches: [{ state: 'handed', ledgerFault: 'matter-closed' }],
    });
  });

  it('waits for who configures a mail server', async () => {
    const without = await openLetters({ mail: undefined });
    const { id } = await without.letters.make(
      { kind: 'concern', language: 'en', values: { addressee: { name: 'L' }, facts: 'f' }, route: mail },
      'staff:a',
    );
    const { fingerprint = '' } = await without.letters.finish(id, 'staff:a');
    await expect(without.letters.send(id, fingerprint, 'staff:a')).rejects.toMatchObject({
      code: 'mail-not-configured',
    });
    expect(await without.letters.deliverDue(0)).toBe(0);
    await without.close();
  });
});

describe('other ways', () => {
  it('by the exchange and by the desk a letter goes in the unit that says so', async () => {
    const peer = '019a0000-0000-7000-8000-0000000000aa';
    const first = await ready({ route: { channel: 'exchange', to: peer } });
    await house.letters.send(first.id, first.fingerprint, 'staff:omar');
    expect([house.told, await stateOf(first.id)]).toMatchObject([[{ peerId: peer }], ['handed']]);
    const order = '019a0000-0000-7000-8000-0000000000bb';
    house.about.set(order, { addressee: { name: 'Harbour Police' }, values: { reference: 'HP 7' } });
    const { id } = await house.letters.make(
      {
        kind: 'acknowledgement',
        language: 'en',
        about: { kind: 'order', id: order },
        route: { channel: 'desk' },
      },
      'staff:amina',
    );
    const { fingerprint = '' } = await house.letters.finish(id, 'staff:amina');
    const sent = await house.letters.send(id, fingerprint, 'staff:amina');
    expect(house.answered).toEqual([{ orderId: order, text: sent.text }]);
  });

  it('what is gone by hand is noted with time and person, and never in the future', async () => {
    const { id, fingerprint } = await ready({
      route: { channel: 'portal', to: 'https://lantern.example/legal' },
    });
    await expect(house.letters.send(id, fingerprint, 'staff:omar')).rejects.toMatchObject({
      code: 'letter-way-closed',
    });
    const at = new Date(house.clock.now() + 600_000).toISOString();
    await expect(house.letters.mark(id, { fingerprint, note: 'n', at }, 'staff:omar')).rejects.toMatchObject({
      pointer: '/at',
    });
    const before = new Date(house.clock.now() - 600_000).toISOString();
    const marked = await house.letters.mark(id, { fingerprint, note: 'ticket 7', at: before }, 'staff:omar');
    expect(marked.dispatches).toMatchObject([{ handedAt: before, by: 'staff:omar', said: 'ticket 7' }]);
    const told = { at: before, channel: 'portal', note: 'ticket 7', again: false };
    expect(house.issued).toMatchObject([told]);
    // Whoever writes it down themselves is not told; whoever is told hears that it is not the first time.
    const pdfSha256 = marked.pdfSha256 ?? '';
    const hand = { pdfSha256, channel: 'mail', to: 'legal@lantern.example', note: 'by hand' } as const;
    await house.storage.work((work) =>
      house.letters.within.mark(work, id, { ...hand, at: house.clock.now() }, 'staff:omar'),
    );
    expect(house.issued).toHaveLength(1);
    const { fingerprint: now = '' } = await house.letters.change(
      id,
      { route: { channel: 'post' } },
      'staff:omar',
    );
    await house.letters.mark(id, { fingerprint: now, note: 'posted' }, 'staff:omar');
    expect(house.issued.slice(1)).toMatchObject([{ channel: 'post', again: true }]);
    expect(await stateOf(id)).toEqual(['handed', 'handed', 'handed']);
  });

  it('what cannot leave does not wait for the mail server', async () => {
    const mayLeave = async () => {
      throw new BreakwaterError('case-changed', 'It changed.', { status: 409 });
    };
    await house.close();
    house = await openLetters({ mayLeave });
    house.about.set(MATTER, { addressee: { name: 'Lantern' } });
    const { id, fingerprint } = await ready();
    await expect(house.letters.send(id, fingerprint, 'staff:omar')).rejects.toMatchObject({
      code: 'case-changed',
    });
    expect([await stateOf(id), house.mails]).toEqual([[], []]);
  });

  it('nothing goes out about what is closed', async () => {
    const { id, fingerprint } = await ready();
    house.about.set(MATTER, { closed: true });
    await expect(house.letters.send(id, fingerprint, 'staff:omar')).rejects.toMatchObject({
      code: 'letter-about-closed',
    });
  });

  it('what comes from another installation is kept where its text is the one of its hash', async () => {
    const { id } = await ready();
    const {
      kind,
      language,
      number = '',
      date = '',
      subject,
      text,
      textSha256 = '',
    } = await house.letters.get(id);
    const document = { kind, language, number, date, subject, text, textSha256 };
    const take = (one: unknown) =>
      house.storage.work((work) =>
        house.letters.within.take(work, { peerId: MATTER, peerName: 'Ministry', document: one }),
      );
    await take(document);
    for (const bad of [{ ...document, text: `${text}!` }, { ...document, kind: 'x' }, 7])
      await expect(take(bad)).rejects.toMatchObject({ code: 'letter-not-taken' });
    expect((await house.letters.received()).items).toMatchObject([
      { peerName: 'Ministry', letter: document },
    ]);
  });
});
