/** Latin by Russian, the longest first; what begins a word or follows a vowel is told apart. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(?:tch|tsh)/, 'ч'],
  [/^sch/, 'ш'],
  [/^(?:kh)/, 'х'],
  [/^gh/, 'г'],
  [/^sh/, 'ш'],
  [/^ch/, 'ч'],
  [/^zh/, 'ж'],
  [/^th/, 'т'],
  [/^dh/, 'д'],
  [/^ph/, 'ф'],
  [/^bh/, 'бх'],
  [/^jh/, 'джх'],
  [/^dj/, 'дж'],
  [/^ts/, 'ц'],
  [/^ck/, 'к'],
  [/^qu(?=[ei])/, 'к'],
  [/^x/, 'кс'],
  [/^iya/, 'ия'],
  [/^aa/, 'а'],
  [/^ee/, 'и'],
  [/^(?:oo|ou)/, 'у'],
  [/^a[iy](?![aeiou])/, 'ай'],
  [/^e[iy](?![aeiou])/, 'ей'],
  [/^o[iy](?![aeiou])/, 'ой'],
  [/^a[w](?![aeiou])/, 'ау'],
  [/^ya/, 'я'],
  [/^y[uo]/, 'ю'],
  [/^ye/, 'е'],
  [/^y(?=i)/, 'й'],
  [/^y/, 'и'],
  [/^c(?=[eiy])/, 'с'],
  [/^j/, 'дж'],
];
const LETTERS: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  z: 'з',
};

/** A Latin word as Russian newspapers spell a foreign name, with a capital. */
export function spellCyrillic(word: string): string {
  let rest = word;
  let written = '';
  while (rest !== '') {
    const pair = PAIRS.find(([pattern]) => pattern.test(rest));
    const found = pair?.[0].exec(rest)?.[0] ?? rest.slice(0, 1);
    const startsOrFollows = written === '' || /[аеиоуэ]$/.test(written);
    written += found === 'e' && startsOrFollows ? 'э' : (pair?.[1] ?? LETTERS[found] ?? '');
    rest = rest.slice(found.length);
  }
  return `${written.slice(0, 1).toUpperCase()}${written.slice(1)}`;
}
