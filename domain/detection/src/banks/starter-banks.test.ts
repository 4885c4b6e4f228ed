import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedData } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { asyncOf } from '../testing/index.ts';
import { takeSnapshot } from './bank-snapshot.ts';
import { dryRunBank } from './dry-run-bank.ts';
import { importBank } from './import-bank.ts';
import type { Position } from './term-index.ts';

const folder = fileURLToPath(new URL('../../../../packs/banks/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const banks = files.map((name) => importBank(readFileSync(join(folder, name), 'utf8'), 'json'));
const { terms } = takeSnapshot(banks);
const data = sharedData('text');

function labels(text: string, position: Position = 'text'): string[] {
  return [...new Set(terms.find(text, position).map(({ entry }) => entry.label ?? entry.term))];
}

function presents(text: string, position: Position): boolean {
  return terms.find(text, position).some(({ entry }) => entry.use === 'self-identification');
}

describe('starter banks', () => {
  it.each(banks.map((bank) => [bank.id, bank] as const))(
    '%s can be stored without force',
    async (_, bank) => {
      expect((await dryRunBank(bank, asyncOf([]))).faults).toEqual([]);
    },
  );

  it('have the entries find themselves where nothing more is required around them', () => {
    const lost = banks.flatMap((bank) =>
      bank.kind === 'links'
        ? []
        : bank.entries.filter(
            (entry) =>
              !entry.requireNear &&
              !terms.find(entry.term, entry.positions?.[0] ?? 'text').some((hit) => hit.entry === entry),
          ),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['The TTP claimed the attack in Peshawar', 'Tehrik-e Taliban Pakistan'],
    ['I.S.I.S lost the town', 'ISIL (Da’esh)'],
    ['تحریکِ طالبان پاکستان نے ذمہ داری قبول کی', 'Tehrik-e Taliban Pakistan'],
    ['دَاعِـش', 'ISIL (Da’esh)'],
    ['LeT militants were arrested in Kashmir', 'Lashkar-e-Tayyiba'],
    ['د پاکستان تحریک طالبان ویاند', 'Tehrik-e Taliban Pakistan'],
    ['BLA separatists in Balochistan', 'Balochistan Liberation Army'],
    ['write to me if you want to join the front', 'Offer to bring somebody to the front'],
    ['hamare ameer ki bayat karein', 'Call to pledge allegiance'],
  ])('%s → %s', (text, label) => {
    expect(labels(text)).toContain(label);
  });

  it.each([
    'BLA BLA BLA, let us go',
    'Let us hum along, it IS fine',
    'jemand aus Lahore',
    'the tactics, techniques and procedures (TTP) of the intruder',
    'Al Shabab FC won the match',
    'We pledge allegiance to the flag',
    'Contact us to join the fire brigade',
    'The goddess Isis and Osiris',
    'هذه هي القاعدة الذهبية',
    'الشباب في الملعب',
    'Surah al-Furqan and surah an-Naba',
    'The mujahid strives in jihad an-nafs; Allah is merciful',
    'جہاد اور مجاہد کا ذکر قرآن میں ہے',
  ])('nothing in: %s', (text) => {
    expect(labels(text)).toEqual([]);
  });

  it('tell an account that presents itself as an organisation from one that speaks of it', () => {
    expect(
      ['isis_official', 'TTPofficial', 'bla_official', 'boko_haram_official'].filter(
        (handle) => !presents(handle, 'handle'),
      ),
    ).toEqual([]);
    expect(presents('ترجمان تحریک طالبان پاکستان', 'name')).toBe(true);
    expect(
      ['anti_isis_official', 'isis_watch', 'hamas_news', 'crisis_help', 'isis_garcia'].filter((handle) =>
        presents(handle, 'handle'),
      ),
    ).toEqual([]);
    expect(presents('Journalist covering the TTP and ISIS', 'bio')).toBe(false);
    expect(presents('Ex soldier of ISIS', 'bio')).toBe(false);
  });

  const share = (texts: readonly string[]) =>
    texts.filter((text) => labels(text).length > 0).length / texts.length;
  const lines = (path: string) =>
    readFileSync(join(data ?? '', path), 'utf8')
      .trim()
      .split('\n');

  it.skipIf(!data)('hit nothing in scripture', () => {
    const chapters: Record<string, { text: string }[]> = JSON.parse(
      readFileSync(join(data ?? '', 'quran/ur.json'), 'utf8'),
    );
    const verses = Object.values(chapters).flat();
    expect(verses.length).toBeGreaterThan(6_000);
    expect(share(verses.map(({ text }) => text))).toBe(0);
  });

  it.skipIf(!data)('hit next to nothing in ordinary speech, mentions of organisations included', () => {
    const posts = lines('stormfront/stormfront.jsonl').map((line): { label: string; text: string } =>
      JSON.parse(line),
    );
    expect(share(posts.filter(({ label }) => label === 'noHate').map(({ text }) => text))).toBeLessThan(
      0.0005,
    );
    expect(share(lines('hatecheck/test_suite_cases.csv'))).toBe(0);
    expect(share(lines('ruhsold/task_1_train.tsv'))).toBeLessThan(0.002);
  });
});
