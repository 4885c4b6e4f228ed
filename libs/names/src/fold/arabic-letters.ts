/**
 * Letters of the Arabic script that names are typed with interchangeably, folded to one of them.
 *
 * Wider than the folding of running text (`@breakwater/text`): a name must find itself across keyboards of Arabic,
 * Persian, Urdu, Pashto and Kurdish, so hamza seats, the final forms of yeh and the Pashto yehs fall together. Letters
 * with a sound of their own (ښ ږ ګ ځ څ ټ ډ ړ ڼ ٹ ڈ ڑ گ چ پ ژ) stay.
 */
const TWINS: ReadonlyArray<readonly [target: string, sources: string]> = [
  ['ا', 'أإآٱٲٳٵ'],
  ['ی', 'يىېۍےۓئۑێؽؾؿ'],
  ['ک', 'كڪ'],
  ['ه', 'ةہھۀۂۃەۿ'],
  ['و', 'ؤٶۆۈۇۋۊ'],
  ['گ', 'ګڭ'],
  ['ن', 'ںڼ'],
  ['ر', 'ڕ'],
  ['ل', 'ڵ'],
];

const DROPPED = 'ءـٴ';

const FOLDS: ReadonlyMap<string, string> = new Map([
  ...TWINS.flatMap(([target, sources]) => [...sources].map((source) => [source, target] as const)),
  ...[...DROPPED].map((letter) => [letter, ''] as const),
]);

/** The folded form of one Arabic-script letter, empty where it is dropped, undefined where it stays as it is. */
export function foldArabicLetter(letter: string): string | undefined {
  return FOLDS.get(letter);
}
