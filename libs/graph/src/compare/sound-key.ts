/** Letters that are heard or mistyped as one another; vowels and weak consonants have no sign of their own. */
const SIGNS: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  f: 'f',
  v: 'f',
  w: '',
  h: '',
  y: '',
  c: 'k',
  k: 'k',
  q: 'k',
  g: 'k',
  j: 'j',
  x: 'ks',
  s: 's',
  z: 's',
  d: 't',
  t: 't',
  l: 'l',
  m: 'n',
  n: 'n',
  r: 'r',
};
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/ph/g, 'f'],
  [/(?:gh|h)(?![aeiou])/g, ''],
  [/(?:sch|sh|ch|tch)/g, 'j'],
  [/c(?=[eiy])/g, 's'],
];

/**
 * What a name sounds like, roughly, for blocking: consonant classes in order, repeated signs once, `a` for a vowel at
 * the beginning. Names of one key are candidates and never proof. After the idea of Soundex (Russell 1918), without its
 * fixed first letter, which typing errors hit as often as others.
 *
 * @example
 * ```ts
 * soundKey('catherine') // => 'ktrn'
 * soundKey('kathryn') // => 'ktrn'
 * soundKey('philip') === soundKey('filip') // => true
 * ```
 */
export function soundKey(name: string): string {
  let text = name.toLowerCase();
  for (const [pattern, replacement] of PAIRS) text = text.replace(pattern, replacement);
  let key = /^[aeiouy]/.test(text) ? 'a' : '';
  for (const letter of text) {
    const sign = SIGNS[letter] ?? (/[aeiou]/.test(letter) ? '' : letter);
    if (sign !== '' && !key.endsWith(sign)) key += sign;
  }
  return key;
}
