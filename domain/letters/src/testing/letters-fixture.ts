import type { LetterSettings } from '@breakwater/contracts/letters';
import { canonical, createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { createLetters, type Letters } from '../letters.ts';
import { lettersMigrations } from '../migrations.ts';
import type { AboutFacts, IssuedLetter, LetterMail, LettersContext } from '../ports.ts';
import { aFile, aLaw } from './general-letters.ts';

/** A ministry with everything that letters need. */
export const HOUSE: LetterSettings = {
  letterheads: [
    { language: 'en', name: 'Ministry of Harbours', lines: ['1 Quay Street'] },
    { language: 'ur', name: 'وزارتِ بندرگاہ', lines: ['بندر روڈ'] },
  ],
  signatories: [
    {
      id: 'secretary',
      as: [
        { language: 'en', name: 'Amina Khan', office: 'Joint Secretary' },
        { language: 'ur', name: 'امینہ خان', office: 'جوائنٹ سیکریٹری' },
      ],
    },
  ],
  registers: [
    { id: 'out', prefix: 'MH' },
    { id: 'secret', prefix: 'MH-S', first: 41 },
  ],
  zone: 'Asia/Karachi',
};

/** Letters over a database of their own, with ports that a test looks into. */
export interface LettersFixture {
  readonly letters: Letters;
  readonly context: LettersContext;
  readonly storage: Storage;
  readonly clock: ReturnType<typeof createTestClock>;
  readonly recorded: RecordEntry[];
  /** What was handed to the mail server, which a test may make answer otherwise. */
  readonly mails: LetterMail[];
  readonly issued: IssuedLetter[];
  readonly told: { readonly peerId: string; readonly subject: string }[];
  readonly answered: { readonly orderId: string; readonly text: string }[];
  /** What is known of what letters are about, by id. */
  readonly about: Map<string, AboutFacts>;
  mailAnswers: { outcome: 'handed' | 'refused' | 'later'; said: string };
  issuing: (letter: IssuedLetter) => void;
  close(): Promise<void>;
}

/** @param changes ports in place of those of the fixture */
export async function openLetters(changes: Partial<LettersContext> = {}): Promise<LettersFixture> {
  const storage = changes.storage ?? (await openTestStorage(lettersMigrations));
  const clock = createTestClock();
  const recorded: RecordEntry[] = [];
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const made = {
    mails: [] as LetterMail[],
    issued: [] as IssuedLetter[],
    told: [] as LettersFixture['told'][number][],
    answered: [] as LettersFixture['answered'][number][],
    about: new Map<string, AboutFacts>(),
    mailAnswers: { outcome: 'handed', said: '250 taken' } as LettersFixture['mailAnswers'],
    issuing: (_letter: IssuedLetter): void => undefined,
  };
  const ids = createIds(clock);
  const context: LettersContext = {
    storage,
    clock,
    ids,
    law: () => aLaw(),
    files: () => [aFile('en'), aFile('ur')],
    factsOf: async ({ id }) => made.about.get(id),
    issued: async (_work, letter) => {
      made.issuing(letter);
      made.issued.push(letter);
    },
    mayLeave: async () => undefined,
    print: async (page) => new TextEncoder().encode(canonical(page)),
    mail: {
      state: { configured: true, host: 'mail.ministry.example', port: 25, tls: 'starttls' },
      messageIdOf: (key) => `${key}@ministry.example`,
      send: async (mail) => {
        made.mails.push(mail);
        return made.mailAnswers;
      },
    },
    exchange: {
      tell: async (_work, { peerId, document }) => {
        made.told.push({ peerId, subject: document.subject });
        return ids();
      },
    },
    desk: {
      prepare:
        async (orderId) =>
        async (_work, { text }) => {
          made.answered.push({ orderId, text });
          return ids();
        },
    },
    ...changes,
  };
  const letters = createLetters(context);
  await letters.settings.change(HOUSE, 'staff:admin');
  return Object.assign(made, { letters, context, storage, clock, recorded, close: () => storage.close() });
}
