import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HEADER, openScreening, type ScreeningFixture } from '../testing/index.ts';
import { syncList } from './sync-list.ts';

let fixture: ScreeningFixture;
let id = '';
let made = 0;
const rows = (...refs: string[]) =>
  [HEADER, ...refs.map((ref) => `${ref},organisation,Heron Brigade ${ref},,,,,Test,`)].join('\n');

beforeAll(async () => {
  fixture = await openScreening();
});
afterAll(() => fixture.close());
beforeEach(async () => {
  made += 1;
  id = `list-${made}`;
  await fixture.list(id, `${rows('1', '2', '3', '4', '5')}\n`);
});

const sync = (content: string | Uint8Array, options: { allowShrink?: boolean; force?: boolean } = {}) => {
  fixture.published.set(id, content);
  return fixture.screening.lists.sync(id, { by: 'amina', ...options });
};
const refs = async () =>
  (await fixture.screening.designations.find({ list: id })).items.map(
    ({ ref, status }) => `${ref} ${status}`,
  );

describe('a list', () => {
  it('says what each version changed, and keeps what it delisted', async () => {
    expect(
      await sync(`${rows('1', '3', '4', '5', '6').replace('Brigade 3', 'Battalion 3')}\n`),
    ).toMatchObject({
      changed: true,
      version: 2,
      entries: 5,
      counts: { added: 1, changed: 1, removed: 1, dropped: 0 },
    });
    expect(await fixture.screening.lists.version(id, 2)).toMatchObject({
      added: [{ ref: '6', name: 'Heron Brigade 6' }],
      changed: [{ ref: '3', name: 'Heron Battalion 3', fields: ['names'] }],
      removed: [{ ref: '2', name: 'Heron Brigade 2' }],
    });
    expect(await refs()).toEqual(['1 listed', '2 delisted', '3 listed', '4 listed', '5 listed', '6 listed']);
  });

  it('is the same designation again when it comes back', async () => {
    const before = (await fixture.screening.designations.find({ list: id, q: '2' })).items[0]?.id;
    await sync(`${rows('1', '3', '4', '5')}\n`);
    await sync(`${rows('1', '2', '3', '4', '5')}\n`);
    const [after] = (await fixture.screening.designations.find({ list: id, q: '2' })).items;
    expect(after).toMatchObject({ id: before, status: 'listed' });
  });

  it('stands with its version in what is screened, after a small change too', async () => {
    const versionScreened = async () => {
      const [result] = await fixture.screening.screen({ subjects: [{ name: 'Heron Brigade' }] });
      return result?.stamp.lists.find(({ list }) => list === id)?.version;
    };
    await fixture.screening.follow({ listId: id });
    expect(await versionScreened()).toBe(1);
    await sync(`${rows('1', '2', '3', '4', '5', '6')}\n`);
    await fixture.screening.follow({ listId: id });
    expect(await versionScreened()).toBe(2);
  });

  it('makes no version of a file that says the same in another order', async () => {
    expect(await sync(`${rows('5', '4', '3', '2', '1')}\n`)).toMatchObject({ changed: false, version: 1 });
  });

  it.each([
    ['of no bytes', '', 'list-empty'],
    ['with a header and nothing else', `${HEADER}\n`, 'list-empty'],
    [
      'cut off within a field',
      rows('1', '2', '3', '4', '5').replace('Heron Brigade 5', '"Heron Bri'),
      'list-truncated',
    ],
    ['over 20 % smaller', `${rows('1', '2', '3')}\n`, 'list-shrunk'],
    ['of no format that is known', 'once upon a time\n', 'list-format-unknown'],
    ['of a web page', '<!doctype html><html><body>sign in</body></html>', 'list-format-unknown'],
  ])('stays as it was when the next one is a file %s', async (_what, content, code) => {
    await expect(sync(content)).rejects.toMatchObject({ code });
    const list = await fixture.screening.lists.get(id);
    expect(list).toMatchObject({ version: 1, entries: 5, syncing: false, fault: { code } });
    expect(list.fault?.message).not.toBe('');
    expect((await refs()).length).toBe(5);
    expect(await sync(`${rows('1', '2', '3', '4', '5', '6')}\n`)).toMatchObject({ version: 2 });
    expect((await fixture.screening.lists.get(id)).fault).toBeUndefined();
  });

  it('shrinks when somebody has looked and says so', async () => {
    expect(await sync(`${rows('1')}\n`, { allowShrink: true })).toMatchObject({ entries: 1 });
  });

  describe('that bears its day', () => {
    const dated = (day: string, ...names: string[]) =>
      `<CONSOLIDATED_LIST dateGenerated="${day}T09:00:00Z"><INDIVIDUALS/><ENTITIES>${names
        .map(
          (one, index) =>
            `<ENTITY><DATAID>${index}</DATAID><FIRST_NAME>${one}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.90${index}</REFERENCE_NUMBER></ENTITY>`,
        )
        .join('')}</ENTITIES></CONSOLIDATED_LIST>`;
    beforeEach(() => sync(dated('2025-06-15', 'Heron Front', 'Reed Union'), { allowShrink: true }));

    it('is not replaced by an older one, which says both days', async () => {
      await expect(sync(dated('2025-06-14', 'Heron Front', 'Reed League'))).rejects.toMatchObject({
        code: 'list-older',
        extra: { previous: '2025-06-15', next: '2025-06-14' },
      });
      expect(await fixture.screening.lists.get(id)).toMatchObject({
        version: 2,
        dataDate: '2025-06-15',
        fault: { code: 'list-older' },
      });
    });

    it('is replaced by an older one on purpose, on record', async () => {
      const older = dated('2025-02-28', 'Heron Front', 'Reed League');
      expect(await sync(older, { force: true })).toMatchObject({ changed: true, version: 3 });
      expect(fixture.recorded.findLast(({ action }) => action === 'list.loaded')).toMatchObject({
        actor: 'amina',
        subject: id,
        detail: { dataDate: '2025-02-28', insteadOf: '2025-06-15' },
      });
    });

    it('is replaced by one of the same day and by a later one', async () => {
      expect(await sync(dated('2025-06-15', 'Heron Front', 'Reed Circle'))).toMatchObject({ version: 3 });
      expect(await sync(dated('2025-06-16', 'Heron Front', 'Tern Circle'))).toMatchObject({ version: 4 });
    });
  });

  it('says which records state a birth that was on no day, or is to come', async () => {
    const born = (day: string) => `7,person,Tarin Hillway,,,${day},,Test,`;
    const { notes } = await sync(`${rows('1', '2', '3', '4', '5')}\n${born('31 April 1966')}\n`);
    const unreadable = [{ reason: 'date-unreadable', count: 1, examples: ['7 born'] }];
    expect(notes).toEqual(unreadable);
    expect((await fixture.screening.lists.version(id, 2)).notes).toEqual(unreadable);
    const later = await sync(`${rows('1', '2', '3', '4', '5')}\n${born('2031-05-02')}\n`);
    expect(later).toMatchObject({ notes: [{ reason: 'birth-to-come', examples: ['7 born'] }] });
    const found = await fixture.screening.designations.find({ list: id, q: '7' });
    const { entry } = await fixture.screening.designations.get(found.items[0]?.id ?? '');
    expect(entry.births).toEqual([]);
  });

  it('is never read by two from the same beginning', async () => {
    const both = await Promise.allSettled([
      sync(`${rows('1', '2', '3', '4', '5', '7')}\n`),
      sync(`${rows('1', '2', '3', '4', '5', '8')}\n`),
    ]);
    // Either the second comes while the first is at it, or after it: then it begins from what the first has left.
    expect(both.filter(({ status }) => status === 'rejected')).toEqual(
      both.flatMap((one) =>
        one.status === 'rejected'
          ? [{ status: 'rejected', reason: expect.objectContaining({ code: 'list-busy' }) }]
          : [],
      ),
    );
    expect(both.map(({ status }) => status)).toContain('fulfilled');
  });

  it('says that it is busy while somebody reads it', async () => {
    let inFirst: Promise<unknown> | undefined;
    const { fetchSources } = fixture.context;
    const racing = {
      ...fixture.context,
      fetchSources: async (...given: Parameters<typeof fetchSources>) => {
        inFirst ??= syncList(fixture.context, id, { by: 'bilal' }).catch((error: unknown) => error);
        expect(await inFirst).toMatchObject({ code: 'list-busy' });
        return fetchSources(...given);
      },
    };
    fixture.published.set(id, `${rows('1', '2', '3', '4', '5', '9')}\n`);
    expect(await syncList(racing, id, { by: 'amina' })).toMatchObject({ changed: true });
  });

  it('is read from files that are given in parts', async () => {
    async function* parts() {
      const bytes = Buffer.from(`${rows('1', '2', '3', '4', '5', '9')}\n`);
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    await fixture.screening.lists.give(id, 'list.csv', parts());
    expect(await fixture.screening.lists.sync(id, { by: 'amina', given: true })).toMatchObject({
      version: 2,
      entries: 6,
    });
    await expect(fixture.screening.lists.sync(id, { by: 'amina', given: true })).rejects.toMatchObject({
      code: 'list-without-files',
    });
  });

  it('forgets a file that was not given to its end', async () => {
    async function* broken() {
      yield Buffer.from(HEADER);
      throw new Error('the connection broke');
    }
    await expect(fixture.screening.lists.give(id, 'list.csv', broken())).rejects.toThrow('broke');
    await expect(fixture.screening.lists.sync(id, { by: 'amina', given: true })).rejects.toMatchObject({
      code: 'list-without-files',
    });
  });

  it('is not configured with a format that no reader has', async () => {
    const settings = { title: id, authority: 'Test', sources: [id], screens: 'all' as const };
    await expect(
      fixture.screening.lists.put(id, { ...settings, format: 'ftm-jsno' }, 'amina'),
    ).rejects.toMatchObject({ code: 'list-format-unknown', status: 422 });
    expect((await fixture.screening.lists.get(id)).format).toBeUndefined();
  });

  it('comes to the same by deltas as by a full reload', async () => {
    const entity = (ref: string, name: string) => ({
      id: ref,
      schema: 'Organization',
      caption: name,
      properties: { name: [name], topics: ['crime.terror'] },
    });
    const full = (...all: object[]) => `${all.map((one) => JSON.stringify(one)).join('\n')}\n`;
    const delta = (...all: object[]) => full(...all);
    const settings = { title: id, authority: 'Test', sources: [id], screens: 'all' as const };
    await sync(
      full(entity('A', 'Heron Front'), entity('B', 'Grey Reed Union'), entity('C', 'Marsh League')),
      { allowShrink: true },
    );
    await fixture.screening.lists.put(id, { ...settings, format: 'ftm-delta' }, 'amina');
    await sync(
      delta(
        { op: 'DEL', entity: { id: 'B' } },
        { op: 'ADD', entity: entity('D', 'Tern Circle') },
        { op: 'MOD', entity: entity('A', 'Heron Front Alliance') },
      ),
      { allowShrink: true },
    );
    const byDelta = await fixture.screening.lists.get(id);
    await fixture.screening.lists.put(id, { ...settings, format: 'ftm-json' }, 'amina');
    const reload = await sync(
      full(entity('A', 'Heron Front Alliance'), entity('C', 'Marsh League'), entity('D', 'Tern Circle')),
    );
    expect(reload).toMatchObject({ changed: false, entries: 3 });
    expect((await fixture.screening.lists.get(id)).digest).toBe(byDelta.digest);
  });
});
