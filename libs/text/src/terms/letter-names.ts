/** Latin letters as each language names them, in the order of the alphabet; several names are parted by `/`. */
const NAMES: Readonly<Record<string, string>> = {
  urdu: 'اے بی سی ڈی ای ایف جی ایچ آئی/آئ جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ/زی',
  pashto:
    'اې/اے بي سي ډي اي/ای اېف/ایف جي اېچ/ایچ آی/آئي جې/جے کې/کے اېل/ال اېم/ام اېن/ان او پي کیو ار اېس/اس ټي يو وي ډبليو/ډبلیو اېکس/ایکس وای زېډ/زیډ',
  persian:
    'ای/آ بی/پی سی دی ای/ئی اف جی اچ آی جی کی/کا ال ام ان او پی کیو ار/آر اس تی یو وی دبلیو اکس/ایکس وای زد/زی',
  arabic:
    'إيه/إي/اي بي سي دي إي إف/اف جي إتش/اتش آي/اي جي/جيه كي/كيه/كا إل/ال إم/ام إن/ان أو بي كيو آر/ار إس/اس تي يو في دبليو إكس/اكس واي زد/زي',
  hindi: 'ए बी सी डी ई एफ/एफ़ जी एच/एैच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू/डब्लू एक्स वाई ज़ेड/जेड',
};
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Names of letters that are little words of their language too, and so may stand beside initials. */
export const PARTICLE_NAMES: readonly string[] = 'کے کی او ان اس این ای اے یو ال ام ار کې کا आर के की ए'.split(
  ' ',
);

/** The names of each letter in each language, the usual one first. */
export const LETTER_NAMES: ReadonlyArray<ReadonlyMap<string, readonly string[]>> = Object.values(NAMES).map(
  (names) => new Map(names.split(' ').map((name, at) => [ALPHABET.charAt(at), name.split('/')])),
);

/**
 * How some Latin letters are written as one word by their names, in each language.
 *
 * @example
 * joinedNames('bla')[0] // => 'بیایلاے'
 */
export function joinedNames(letters: string): string[] {
  return LETTER_NAMES.map((names) => Array.from(letters, (letter) => names.get(letter)?.[0] ?? '').join(''));
}
