import { describe, expect, it } from 'vitest';
import { comparableWord, splitSentences } from './split-words.ts';

const words = (text: string) => splitSentences(text).map((sentence) => sentence.words.join(' '));

describe('sentences of an order', () => {
  it.each([
    ['Remove it. Keep a copy.', ['remove it', 'keep a copy']],
    ['ہٹا دیں۔ نقل کریں۔', ['ہٹا دیں', 'نقل کریں']],
    ['من شاهده؟ نريد الأسماء', ['من شاہدہ', 'نرید الاسماء']],
    ['under Art. 3 of the Act', ['under art 3 of the act']],
    ['until October 12. It shall name all.', ['until october 12', 'it shall name all']],
    ['bis zum 12. Oktober. Die Namen', ['bis zum 12 oktober', 'die namen']],
    ['le 12 octobre 2026. Vous fournirez', ['le 12 octobre 2026', 'vous fournirez']],
    ['the post (of 3 May). Names of all', ['the post of 3 may', 'names of all']],
    ["in the name of 'Reed'. Not that.", ['in the name of reed', 'not that']],
    ['the post in Section C. The blog', ['the post in section c', 'the blog']],
    ['by J. Smith of the court', ['by j smith of the court']],
    ['the user kite-3108. Names of all', ['the user kite 3108', 'names of all']],
    ['يُزال حالاً. ونطلب الأسماء', ['یزال حالا', 'ونطلب الاسماء']],
    ['الحساب kite_19. ونطلب الأسماء', ['الحساب kite 19', 'ونطلب الاسماء']],
    ['• the post\n• the account', ['the post', 'the account']],
    ['请提供姓名。谢谢！', ['请 提供 姓名', '谢谢']],
    ['कृपया भेजें। धन्यवाद', ['कपय भज', 'धनयवद']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are read through what a scan makes of them', () => {
    expect(words('all fol-\nlowers of the page')).toEqual(['all followers of the page']);
    expect(words('Provide the list\nof members')).toEqual(['provide the list of members']);
    expect(words('a l l  f o l l o w e r s')).toEqual(['all followers']);
    expect(words('fo1lowers and c0ntacts')).toEqual(['followers and contacts']);
    expect(words('Mes­sages')).toEqual(['messages']);
  });

  it('hold no addresses: what stands at them is no word of the order', () => {
    expect(words('See https://kite.example/all-followers and write to desk@police.example')).toEqual([
      'see and write to',
    ]);
  });

  it('part what an apostrophe parts', () => {
    expect(words("Il n'est pas tenu de l’ouvrir")).toEqual(['il n est pas tenu de l ouvrir']);
    expect(words("We don't ask")).toEqual(['we dont ask']);
  });

  it('know where a clause ends', () => {
    const [sentence] = splitSentences('Not the followers, only the account');
    expect([...(sentence?.breaks ?? [])]).toEqual([2]);
  });
});

describe('words in their comparable form', () => {
  it.each([
    ['Şifrelemeyi', 'sifrelemeyi'],
    ['KULLANICI', 'kullanici'],
    ['İletişim', 'iletisim'],
    ['Straße', 'strasse'],
    ['Öffentliche', 'offentliche'],
    ['كتاب', 'کتاب'],
    ['مـحـادثـة', 'محادثہ'],
    ['الإرهاب', 'الارہاب'],
  ])('%s is %s', (written, comparable) => {
    expect(comparableWord(written)).toBe(comparable);
  });
});
