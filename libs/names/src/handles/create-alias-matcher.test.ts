import { anyText } from '@breakwater/text/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AliasHit } from './alias.ts';
import { createAliasMatcher } from './create-alias-matcher.ts';

const matcher = createAliasMatcher([
  { key: 'let', text: 'Lashkar-e-Taiba' },
  { key: 'let', text: 'LeT', acronym: true, ambiguous: true, needs: ['lashkar', 'kashmir'] },
  { key: 'ttp', text: 'Tehrik-e-Taliban Pakistan' },
  { key: 'ttp', text: 'تحریک طالبان پاکستان' },
  { key: 'ttp', text: 'TTP', acronym: true },
  { key: 'hamas', text: 'Hamas' },
  { key: 'hamas', text: 'حركة حماس' },
  { key: 'isil', text: 'ISIS', acronym: true, ambiguous: true, needs: ['khilafah'] },
  { key: 'taliban', text: 'Taliban' },
  { key: 'aab', text: 'ABDALLAH AZZAM BRIGADES (AAB)' },
  { key: 'haramain', text: 'AL-HARAMAIN FOUNDATION (KENYA)' },
  { key: 'nusrah', text: 'جبهة النصرة' },
  { key: 'qaida', text: 'القاعدة في جزيرة العرب' },
  { key: 'umar', text: 'Umar Media' },
]);
const told = (hits: readonly AliasHit[]): string[] => hits.map(({ key, use }) => `${key} ${use}`).sort();

describe('a handle', () => {
  it.each([
    ['lashkaretaiba_official', 'let self'],
    ['l45hk4r_3_741b4', 'let self'],
    ['LashkarETaiba', 'let self'],
    ['lashkarretaibaa', 'let self'],
    ['lshkaretaiba786', 'let self'],
    ['officialhamas', 'hamas self'],
    ['hammmaaaas', 'hamas self'],
    ['abdallah.azzam.brigades', 'aab self'],
    ['ttp_official', 'ttp self'],
    ['TTPofficial', 'ttp self'],
    ['تحریک_طالبان_پاكستان', 'ttp self'],
    ['تحریکطالبانپاکستان', 'ttp self'],
    ['ttp', 'ttp mention'],
    ['letofficial', 'let mention'],
    ['isis_official', 'isil mention'],
    ['taliban_watch', 'taliban mention'],
    ['antitaliban', 'taliban mention'],
    ['stop_isis', 'isil mention'],
    ['isis_studies', 'isil mention'],
    ['hamas.israel.hour', 'hamas mention'],
    ['umar_media_photos', 'umar mention'],
    ['lahskaretaiba_official', 'let self'],
    ['tehrik_e_tailban_pakistan', 'ttp self'],
    ['tehriqetalibanpakistan', 'ttp self'],
    ['tehrikhetalibanpakistan', 'ttp self'],
    ['abdallahazazmbrigades', 'aab self'],
    ['تحریک_طالابن_پاکستان', 'ttp self'],
    ['tailban', 'taliban self'],
  ])('%s: %s', (handle, expected) => {
    expect(told(matcher.readHandle(handle))).toContain(expected);
  });

  it.each([
    'lashkargah_news',
    'islamabad',
    'isisdavis',
    'hamasah',
    'umarfarooq',
    'kenya',
    'hams',
    'thelettuce',
    'hmaas',
    'umarmedia_x_factory',
    'tabilan_recipes',
    '',
  ])('%s claims nothing', (handle) => {
    expect(told(matcher.readHandle(handle)).filter((hit) => hit.endsWith('self'))).toEqual([]);
  });

  it('shows where the name stands and how it was written', () => {
    expect(matcher.readHandle('@real_L4shkarTaiba')[0]).toEqual({
      key: 'let',
      alias: 'Lashkar-e-Taiba',
      span: { start: 6, end: 18 },
      via: ['camel', 'leet', 'vowels'],
      use: 'self',
      why: 'Names “Lashkar-e-Taiba”; nothing but decoration stands in the handle.',
    });
  });

  it.each([
    ['tehrik_e_tailban_pakistan', ['transposed']],
    ['tehriq_e_taliban_pakistan', ['romanised']],
    ['tehrok_e_taliban_pakistan', ['vowels']],
  ])('%s: written as %j', (handle, via) => {
    expect(matcher.readHandle(handle).find(({ key }) => key === 'ttp')?.via ?? []).toEqual(via);
  });

  it('reads a look-alike word as Latin', () => {
    expect(told(matcher.readHandle('НАМАS'))).toEqual(['hamas self']);
  });
});

describe('a display name', () => {
  it.each([
    ['Lashkar-e-Taiba 🏴', 'let self'],
    ['حركة حماس', 'hamas self'],
    ['جبهة النصرة | الحساب الرسمي', 'nusrah self'],
    ['جبهة نصرة', 'nusrah self'],
    ['Taliban Watch', 'taliban mention'],
    ['Voices after Hamas', 'hamas mention'],
  ])('%s: %s', (name, expected) => {
    expect(told(matcher.readName(name))).toEqual([expected]);
  });

  it('reads initials only in capitals, as running text writes them', () => {
    expect(matcher.readName('let it be')).toEqual([]);
  });
});

describe('a bio', () => {
  it.each([
    ['Official account of Lashkar-e-Taiba', 'let self'],
    ['Poetry. Spokesman of the TTP', 'ttp self'],
    ['ترجمان تحریک طالبان پاکستان', 'ttp self'],
    ['تحریک طالبان پاکستان کا آفیشل اکاؤنٹ', 'ttp self'],
    ['الحساب الرسمي لحركة حماس', 'hamas self'],
    ['الناطق باسم القاعدة في جزيرة العرب', 'qaida self'],
    ['Hamas', 'hamas mention'],
    ['Official account of the inquiry into Lashkar-e-Taiba', 'let mention'],
    ['Reporter. I cover the TTP', 'ttp mention'],
    ['Former spokesman of the TTP', 'ttp mention'],
  ])('%s: %s', (bio, expected) => {
    expect(told(matcher.readBio(bio))).toEqual([expected]);
  });
});

describe('a name that two lists give', () => {
  const key = (text: string, more = {}) => ({ key: 'a', text, ...more });

  it('needs what one of them says that it needs', () => {
    const two = createAliasMatcher([
      key('Sirat'),
      { ...key('Sirat'), key: 'b', ambiguous: true, needs: ['furkan'] },
    ]);
    expect(told(two.readName('Sirat'))).toEqual(['a mention', 'b mention']);
    expect(told(two.readAccount({ name: 'Sirat', bio: 'Furkan' }))).toEqual(['a self', 'b self']);
  });

  it('is trusted where one of them gives it and the other one only doubts it', () => {
    const two = createAliasMatcher([
      key('Example Front'),
      { ...key('Example Front'), key: 'b', ambiguous: true },
    ]);
    expect(told(two.readName('Example Front'))).toEqual(['a self', 'b mention']);
  });
});

describe('what a name needs', () => {
  const needing = createAliasMatcher([
    { key: 'river', text: 'GRF', acronym: true, ambiguous: true, needs: ['grey river', 'دریائے سرمئی'] },
    { key: 'plain', text: 'QVBT', acronym: true },
    { key: 'short', text: 'QVB', acronym: true },
  ]);

  it('may be of several words, which stand side by side', () => {
    for (const bio of ['Along the Grey River', 'greyriver', 'grey-river!', 'ہم دریائے سرمئی سے']) {
      expect(told(needing.readAccount({ name: 'GRF', bio })), bio).toEqual(['river self']);
    }
    for (const bio of ['A river, quite grey', 'grey', 'grey and river', 'River Grey']) {
      expect(told(needing.readAccount({ name: 'GRF', bio })), bio).toEqual(['river mention']);
    }
  });

  it('lets initials be read in small letters', () => {
    expect(told(needing.readAccount({ bio: 'official account of the grf of the grey river' }))).toHaveLength(
      1,
    );
    expect(needing.readBio('spokesman of the grf')).toEqual([]);
  });

  it('is nothing where initials mean one thing and are long enough to be no word', () => {
    expect(told(needing.readBio('official account of qvbt'))).toEqual(['plain self']);
    expect(needing.readBio('official account of qvb')).toEqual([]);
    expect(needing.readBio('official account of Qvbt')).toEqual([]);
  });
});

describe('an account', () => {
  it('gives an ambiguous name its context from another field', () => {
    const hits = matcher.readAccount({ handle: 'let_official', bio: 'Kashmir' });
    expect(told(hits)).toEqual(['let self']);
  });

  it('is lowered to a mention by what the bio says its bearer is', () => {
    const hits = matcher.readAccount({ handle: 'hamas', name: 'Hamas', bio: 'Parody, obviously' });
    expect(told(hits)).toEqual(['hamas mention', 'hamas mention']);
  });
});

describe('any text', () => {
  it('is read without throwing, and spans lie in it', () => {
    const parts = fc.constantFrom(
      'hamas',
      '_',
      '0',
      'TTP',
      'حماس',
      '🏴',
      '\u0301',
      '\ud800',
      ' ',
      'official',
      'ﷺ',
      'l4',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.array(parts).map((all) => all.join('')),
        ),
        (text) => {
          for (const hit of matcher.readAccount({ handle: text, name: text, bio: text })) {
            expect(hit.span.start).toBeLessThan(hit.span.end);
            expect(hit.span.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  it('answers the same for harakat, case, width and joiners', () => {
    const written = ['حَرَكَة حَمَاس', 'حركــة حماس', 'حركة\u200c حماس'];
    for (const name of written) expect(told(matcher.readName(name))).toEqual(['hamas self']);
    for (const name of ['HAMAS', 'Ｈａｍａｓ', 'hámas'])
      expect(told(matcher.readName(name))).toEqual(['hamas self']);
  });
});

describe('the name of a person', () => {
  const near = createAliasMatcher([
    { key: 'tern', text: 'Kasaru' },
    { key: 'heron', text: 'Es-Tahir' },
    { key: 'plover', text: 'Nad Eem' },
    { key: 'egret', text: 'Velmaru' },
    { key: 'ibis', text: 'SANA', acronym: true, needs: ['marsh'] },
    { key: 'grebe', text: 'VQZ', acronym: true },
  ]);

  it.each([
    'Tahir',
    'Tahir Velmori',
    'Nadeem Velmori',
    'ندیم ولموری',
    'Hassan Kasari',
    'Kasari Hassan',
    'Vilmera Kasari',
  ])('%s is no other spelling of an organisation', (displayName) => {
    expect(near.readName(displayName)).toEqual([]);
  });

  it('is none in a handle or bio either', () => {
    expect(near.readHandle('nadeem_velmori_99')).toEqual([]);
    expect(near.readHandle('hassan.kasari')).toEqual([]);
    expect(near.readBio('Official account of Nadeem')).toEqual([]);
  });

  it('is no initials in a handle unless what they need stands with them', () => {
    expect(near.readHandle('sana_velmori')).toEqual([]);
    expect(told(near.readHandle('sana_marsh'))).toEqual(['ibis mention']);
    expect(told(near.readHandle('vqz_velmori'))).toEqual(['grebe mention']);
    expect(near.readHandle('velmori_tahir24')).toEqual([]);
  });

  it('hides no organisation that is written as it is called, or beside no name of a person', () => {
    expect(told(near.readName('Es-Tahir'))).toEqual(['heron self']);
    expect(told(near.readName('Hassan Kasaru'))).toEqual(['tern mention']);
    expect(told(near.readName('Kasari official'))).toEqual(['tern mention']);
    expect(told(near.readName('Velmaro official'))).toEqual(['egret self']);
    expect(told(near.readHandle('hassan_velmaro'))).toEqual(['egret mention']);
  });
});
