import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSigningKey, type SigningKey } from '@breakwater/audit';
import type { Addressee, CaseworkCase, NewAddressee, NewCase } from '@breakwater/contracts/casework';
import { BreakwaterError, createIds, sha256 } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { type Casework, createCasework } from '../casework.ts';
import { caseworkMigrations } from '../migrations.ts';
import type { CaptureSettings, CaseworkContext, HandedLetter, LetterWish } from '../ports.ts';
import { testLaw } from './test-law.ts';

export const AMINA = 'staff:amina';
export const OMAR = 'staff:omar';

/** A platform that runs nothing of ours. */
export const LANTERN: NewAddressee = {
  name: 'Lantern Social',
  platforms: ['lantern'],
  hosts: ['lantern.example'],
  country: 'US',
  language: 'en',
  channels: [
    { kind: 'email', value: 'legal@lantern.example' },
    { kind: 'post', value: '1 Pier Road, Harbourtown' },
  ],
};

/** Casework over a database and a folder of its own, with letters that are kept in memory. */
export interface CaseworkFixture {
  readonly casework: Casework;
  readonly context: CaseworkContext;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly recorded: RecordEntry[];
  /** Letters that were asked for. */
  readonly letters: LetterWish[];
  /** Letters of which the port heard that they went out by hand. */
  readonly handed: HandedLetter[];
  /** Letters that it does not let go out. */
  readonly refused: Set<string>;
  readonly signingKey: SigningKey;
  /** Folder of the sealed bytes. */
  readonly folder: string;
  /** What the time-stamping service answers; none by default. */
  readonly stamps: { answer?: (query: Uint8Array) => Promise<Uint8Array> };
  addressee(change?: Partial<NewAddressee>): Promise<Addressee>;
  /** A draft of a removal order to Lantern, or what is changed of it. */
  draft(change?: Partial<NewCase>, urls?: readonly string[]): Promise<CaseworkCase>;
  /** The same, sent by e-mail and received at once. */
  issued(change?: Partial<NewCase>, urls?: readonly string[]): Promise<CaseworkCase>;
  close(): Promise<void>;
}

export interface FixtureOptions {
  readonly captures?: Partial<CaptureSettings>;
}

export async function openCasework({ captures = {} }: FixtureOptions = {}): Promise<CaseworkFixture> {
  const storage = await openTestStorage(caseworkMigrations);
  const clock = createTestClock(Date.UTC(2026, 4, 4, 9));
  const recorded: RecordEntry[] = [];
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const folder = await mkdtemp(join(tmpdir(), 'captures-'));
  const letters: LetterWish[] = [];
  const handed: HandedLetter[] = [];
  const refused = new Set<string>();
  const files = new Map<string, Uint8Array>();
  const stamps: CaseworkFixture['stamps'] = {};
  const signingKey = createSigningKey().key;
  const context: CaseworkContext = {
    storage,
    clock,
    ids: createIds(clock),
    law: () => testLaw,
    letters: {
      make: async (wish) => {
        letters.push(wish);
        const bytes = Buffer.from(JSON.stringify(wish));
        const letterId = `letter-${letters.length}`;
        files.set(letterId, bytes);
        return { letterId, sha256: sha256(bytes) };
      },
      get: async (id) => {
        const bytes = files.get(id);
        return bytes && { mediaType: 'application/json', bytes };
      },
      handed: async (_work, letter) => {
        if (refused.has(letter.letterId))
          throw new BreakwaterError('letter-unsigned', 'A second person signs.', { status: 409 });
        handed.push(letter);
      },
    },
    askStamp: async (_service, query) => {
      if (!stamps.answer) throw new Error('the test has no time-stamping service');
      return stamps.answer(query);
    },
    sealingKey: createSigningKey().key,
    signingKey,
    version: '0.0.0-test',
    captures: { folder, mostBytes: 20 * 1024 * 1024, stampService: undefined, ...captures },
  };
  const casework = createCasework(context);
  let platform: Promise<Addressee> | undefined;
  const lantern = () => {
    platform ??= casework.addressees.add(LANTERN, AMINA);
    return platform;
  };
  let reference = 0;
  const draft: CaseworkFixture['draft'] = async (change = {}, urls = ['https://lantern.example/p/1']) => {
    reference += 1;
    const { id } = await casework.cases.open(
      {
        kind: 'order',
        addresseeId: (await lantern()).id,
        instrument: 'test-law',
        requestType: 'removal',
        reference: `HPCU-${reference}`,
        reason: 'The posts call for an attack on the pier.',
        ...change,
      },
      AMINA,
    );
    if (urls.length > 0)
      await casework.items.add(
        id,
        urls.map((value) => ({ kind: 'url', value })),
        AMINA,
      );
    return casework.cases.get(id);
  };
  return {
    casework,
    context,
    storage,
    clock,
    recorded,
    letters,
    handed,
    refused,
    signingKey,
    folder,
    stamps,
    addressee: (change = {}) => casework.addressees.add({ ...LANTERN, ...change }, AMINA),
    draft,
    async issued(change, urls) {
      const one = await draft(change, urls);
      const letter = await casework.letters.make(one.id, { kind: one.kind }, AMINA);
      const at = new Date(clock.now()).toISOString();
      const { id } = await casework.letters.sent(one.id, { letterId: letter.id, way: 'e-mail', at }, AMINA);
      await casework.letters.received(one.id, id, { receivedAt: at, receivedBasis: 'confirmed' }, AMINA);
      return casework.cases.get(one.id);
    },
    async close() {
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Ids of the items of a case, in their order. */
export async function itemIds({ casework }: CaseworkFixture, caseId: string): Promise<string[]> {
  return (await casework.items.list(caseId, { limit: 1_000 })).items.map(({ id }) => id);
}
