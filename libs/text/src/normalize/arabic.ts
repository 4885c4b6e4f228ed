/**
 * Letter folding of the Arabic script (Arabic, Urdu, Persian, Pashto, Kurdish).
 *
 * Keyboards of these languages write one letter with different code points: a reader sees the same word, a
 * computer does not. Only such twins are folded. Letters that tell words apart are kept: Pashto ټ ډ ړ ږ ښ ګ ڼ ځ څ
 * ې ۍ, Urdu ٹ ڈ ڑ ں ے گ, and ئ. No letter of this script ever turns into one of another script.
 */
const TWINS: ReadonlyArray<readonly [target: string, sources: string]> = [
  ['ا', 'أإآٱٲٳٵ'],
  ['ی', 'يى'],
  ['ے', 'ۓ'],
  ['ک', 'كڪ'],
  ['ه', 'ةہھۀۂۃە'],
  ['و', 'ؤٶ'],
];

/** Tatweel: it only stretches a word. */
export const TATWEEL = 0x0640;
/** Combining hamza above: on a yeh it makes ئ, a letter of its own. */
export const HAMZA_ABOVE = 0x0654;
export const FARSI_YEH = 0x06cc;
export const YEH_WITH_HAMZA = 0x0626;

const FOLDS: ReadonlyMap<string, string> = new Map(
  TWINS.flatMap(([target, sources]) => [...sources].map((source) => [source, target] as const)),
);

/** The folded letter or ASCII digit for one Arabic-script character, or undefined where it stays as it is. */
export function foldArabic(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 0x30);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 0x30);
  if (code === YEH_WITH_HAMZA) return character;
  return FOLDS.get(character);
}
