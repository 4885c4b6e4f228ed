import { foldArabic, TATWEEL } from './arabic.ts';

/** Latin letters that Unicode does not decompose: strokes, ligatures, small capitals, letters drawn like another. */
const LATIN: ReadonlyMap<string, string> = new Map(
  (
    'ßss æae œoe øo đd ðd łl ħh ŧt þth ŋn ƒf ıi ȷj ɑa ɡg ɩi ɪi ʙb ɢg ʜh ʟl ɴn ʀr ʏy ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ' +
    'ꜰf ꜱs ɨi ʉu ƀb ɓb ɗd ƙk ƭt ƴy ɛe ɔo'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** JavaScript counts the byte order mark as white space; in a word it is only invisible. */
const WHITE_SPACE = /^(?!\ufeff)[\s\p{Z}]$/u;
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]$/u;
/** Transliteration signs (ʿayn, hamza) and marks that sit on a letter; kana voicing marks tell words apart. */
const MARK =
  /^(?:[\u02b9-\u02d7\u0483-\u0487\ufc5e-\ufc63\ufe70-\ufe7f]|(?![\u3099\u309a])(?=[\p{Script=Inherited}\p{Script=Arabic}])\p{M})$/u;

/** Negative circled and squared capitals, which compatibility forms leave out. */
function enclosedCapital(code: number): string | undefined {
  const block = [0x1f150, 0x1f170].find((first) => code >= first && code < first + 26);
  return block === undefined ? undefined : String.fromCharCode(0x61 + code - block);
}

export type Folded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invisible' }
  | { readonly kind: 'mark' };

/**
 * What one code point means to a matcher: its compatibility form without case, marks and letter twins (UAX #15 NFKD,
 * then the folds of this folder). It depends on nothing beside it, which is what keeps offsets exact.
 */
export function foldCharacter(character: string): Folded {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return { kind: 'text', text: '\ufffd' };
  if (WHITE_SPACE.test(character)) return { kind: 'text', text: ' ' };
  if (code === TATWEEL || MARK.test(character)) return { kind: 'mark' };
  if (INVISIBLE.test(character)) return { kind: 'invisible' };
  let text = enclosedCapital(code) ?? character;
  for (let round = 0; round < 4; round++) {
    const next = Array.from(text, foldOnce).join('');
    if (next === text) break;
    text = next;
  }
  return text === '' ? { kind: 'mark' } : { kind: 'text', text };
}

function foldOnce(character: string): string {
  return Array.from(character.normalize('NFKC'), (composed) => {
    const arabic = foldArabic(composed);
    if (arabic !== undefined) return arabic;
    return Array.from(composed.toLowerCase().normalize('NFKD'), foldPart).join('');
  }).join('');
}

function foldPart(part: string): string {
  if (WHITE_SPACE.test(part)) return ' ';
  if (part === '\u0640' || MARK.test(part) || INVISIBLE.test(part)) return '';
  if (part === 'ς') return 'σ';
  return LATIN.get(part) ?? foldArabic(part) ?? part.toLowerCase();
}
