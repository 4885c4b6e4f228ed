/** Latin letters of Cyrillic ones: Russian, Ukrainian, Serbian, and the additions of Central Asian alphabets. */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ў: 'u',
  қ: 'q',
  ғ: 'gh',
  ң: 'ng',
  ө: 'o',
  ү: 'u',
  ұ: 'u',
  һ: 'h',
  ә: 'a',
  ҳ: 'h',
  ҷ: 'j',
  ӣ: 'i',
  ӯ: 'u',
  ҡ: 'q',
  ҙ: 'dh',
  ҫ: 's',
  җ: 'j',
  ӏ: '',
};

/** Two letters that write one sound of other alphabets. */
const PAIRS: Readonly<Record<string, string>> = { дж: 'j' };

/**
 * Latin letters for a folded Cyrillic word. `breath` is what х is read as, which writes both the h and the kh of other
 * languages.
 */
export function romaniseCyrillic(word: string, breath: 'h' | 'kh' = 'kh'): string {
  let roman = '';
  for (let at = 0; at < word.length; at++) {
    const pair = PAIRS[word.slice(at, at + 2)];
    const letter = word.charAt(at);
    if (pair !== undefined) at++;
    roman += pair ?? (letter === 'х' ? breath : (LETTERS[letter] ?? letter));
  }
  return roman;
}
