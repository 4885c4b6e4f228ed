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

  /** Names that count: found by an entry that is not ambiguous. */
  const counted = (text: string, position: Position = 'text') => [
    ...new Set(
      terms
        .find(text, position)
        .filter(({ entry }) => !entry.ambiguous)
        .map(({ entry }) => entry.label),
    ),
  ];

  it.each([
    ['ISIL (Da’esh)', 'Who else here stands with ISIS tonight?'],
    ['ISIL (Da’esh)', 'why would anybody join isis at sixteen'],
    ['ISIL (Da’esh)', '#JoinISIS'],
    ['ISIL (Da’esh)', 'JOIN ISIS NOW'],
    ['ISIL (Da’esh)', 'isis walo ko koi samjhaye'],
    ['ISIL (Da’esh)', 'The IS fighters left the village'],
    ['ISIL (Da’esh)', 'IŞİD’e karşı yürüyüş'],
    ['ISIL (Da’esh)', 'Бойцы ИГИЛа отступили'],
    ['ISIL (Da’esh)', 'दाइश के नाम पर'],
    ['ISIL (Da’esh)', 'আইএসের নামে'],
    ['ISIL (Da’esh)', 'دەربارەی داعشی ئەمڕۆ'],
    ['ISIL (Da’esh)', 'Da3esh kharab el balad'],
    ['Tehrik-e Taliban Pakistan', 'TTP ne phir bayan diya'],
    ['Tehrik-e Taliban Pakistan', 'ټي ټي پي یوه ډله ده'],
    ['Tehrik-e Taliban Pakistan', 'टीटीपी का बयान'],
    ['Tehrik-e Taliban Pakistan', 'টিটিপির বিবৃতি'],
    ['Lashkar-e-Tayyiba', 'LeT camps were moved'],
    ['Lashkar-e-Tayyiba', 'لشڪر طيبه بابت هڪ ڪتاب'],
    ['Jaish-e-Mohammed', 'JeM statement of Sunday'],
    ['Balochistan Liberation Army', 'BLA said it held the road'],
    ['Kurdistan Workers’ Party', 'PKK’nin açıklaması'],
    ['Kurdistan Workers’ Party', 'Ji PKKê re nameyek'],
    ['Kurdistan Workers’ Party', 'پەکەکەی باکوور'],
    ['Hamas', 'Hamas wrote to the mediators'],
    ['Hamas', 'ХАМАСу передали письмо'],
    ['Hamas', 'حماس نے جواب دیا'],
    ['Hizballah', 'ব্যবসা হিজবুল্লাহর নামে'],
    ['Hizballah', 'Письмо Хезболле'],
    ['Al-Qaida', 'Письмо Аль-Каиде'],
    ['Al-Qaida', 'فرع القاعدة في أفغانستان'],
    ['Ansarallah (Houthis)', 'el 7outhi 2al klam tani'],
    ['Shining Path', 'A history of Sendero Luminoso'],
    ['Russian Imperial Movement', 'Лекция: Имперский легион'],
    ['Sindhudesh Revolutionary Army', 'سنڌوديش ريووليوشنري آرمي تي مضمون'],
    ['Jamaah Ansharut Daulah', 'Sidang anggota Jamaah Ansharut Daulah'],
  ])('count %s in: %s', (label, text) => {
    expect(counted(text)).toContain(label);
  });

  it.each([
    ['ISIL (Da’esh)', 'd4esh'],
    ['ISIL (Da’esh)', 'with I.S.I.S for ever'],
    ['ISIL (Da’esh)', 'with ІSIS for ever'],
    ['ISIL (Da’esh)', 'داعــش'],
    ['ISIL (Da’esh)', 'د ا ع ش'],
    ['ISIL (Da’esh)', 'دا3ش'],
    ['ISIL (Da’esh)', 'ИГ1Л'],
    ['ISIL (Da’esh)', 'दा.इ.श'],
    ['ISIL (Da’esh)', 'दा1श'],
    ['Tehrik-e Taliban Pakistan', 'T.T.P k larke'],
    ['Tehrik-e Taliban Pakistan', 'ٹی-ٹی-پی'],
    ['Tehrik-e Taliban Pakistan', 'ٹیٹی پی'],
    ['Al-Qaida', 'al q@eda'],
    ['Al-Qaida', 'Ал-Каида, то есть Аль-К@ида'],
    ['Al-Qaida', 'آل القا3دة في أفغانستان'],
    ['Hamas', 'হা*মা*স'],
    ['Hamas', 'ह_मा_स'],
    ['Jamaat-ul-Mujahideen Bangladesh', 'জে.এম.বি'],
  ])('count %s disguised as %s', (label, text) => {
    expect(counted(text)).toContain(label);
  });

  it.each([
    'Isis came home from school, my daughter is nine',
    'Isis is my best friend, she joined the gym with us',
    'A walk along the river Isis in Oxford',
    'The Tigers won again in Tamil Nadu',
    'Hafiz Saeed Ahmed, dentist in Lahore',
    'scaffold of PLGA polymer',
    'what a day this is!!',
    'Abu Ubaida ibn al-Jarrah was a companion',
    'The priests of ISIS and Osiris',
    'LET ME tell you, LeT me go',
    'bla bla, nothing to see',
    'Ibu-ibu PKK desa menanam cabai',
    'A TTP of this threat actor in MITRE terms',
    'the HTS code of the customs tariff',
    'my IRA and my pension plan',
    'An IMU with gyroscope and accelerometer',
    'The cricket fans of Al Shabab club cheered the goal',
    'نتحدث بكل حماس عن المباراة',
    'القاعدة الأولى في النحو',
    'الشباب العربي ومستقبله',
    'Wszyscy mówią: to jest jad i jem zupę',
    'is k bad ghar chalo',
    'Mashallah Allah nazar e bad se bachae',
    'کے پی کے کے گورنر نے خطاب کیا',
    'नेपाल के माओवादी सरकार में',
    'dais of stone',
    'surah an-Naba, a recitation',
    'ابو عبیدہ ایک صحابی تھے',
    'لشکر کے معنی فوج کے ہیں',
  ])('count nothing in: %s', (text) => {
    expect(counted(text)).toEqual([]);
  });

  it('leave biographies of researchers and reporters as mentions', () => {
    const bios = [
      'PhD on ISIS and al-Qaeda propaganda',
      'Reporter. TTP, BLA, ISKP. RT is no endorsement',
      'باحث في شؤون داعش والقاعدة',
      'صحافی، ٹی ٹی پی اور داعش پر رپورٹنگ',
      'Журналист, пишу об ИГИЛ и Хезболле',
      'पत्रकार, जैश और लश्कर पर रिपोर्ट',
    ];
    expect(bios.filter((bio) => presents(bio, 'bio') || counted(bio, 'bio').length === 0)).toEqual([]);
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
