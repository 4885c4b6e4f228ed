/**
 * Letters of Cyrillic, Greek, Armenian, Cherokee and Lisu that are drawn like a Latin one (after Unicode TR39, chosen by hand).
 * Keys are `lower-case letter` + `Latin letter`; the second list holds capitals that look like another Latin letter
 * than their small form does (Greek Η is an H, η is an n).
 */
const LOWER = [
  'аa вb сc ԁd еe ғf гr һh іi јj кk ӏl мm нh оo рp ԛq ѕs тt уy хx ѵv ԝw ьb',
  'αa βb εe ηn ιi κk μu νv οo ρp τt υu χx γy ωw ζz',
  'օo ոn սu հh յj ցg զq',
].join(' ');
const UPPER = 'ΗH ΜM ΝN ΥY УY ӀI';
const CAPITALS_ONLY = [
  'ꓮA ꓐB ꓚC ꓓD ꓰE ꓝF ꓖG ꓧH ꓲI ꓙJ ꓗK ꓡL ꓟM ꓠN ꓳO ꓑP ꓣR ꓢS ꓔT ꓴU ꓦV ꓪW ꓫX ꓬY ꓜZ',
  'ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᏆI ᎫJ ᏦK ᏞL ᎷM ᏢP ᏒR ᏚS ᎢT ᏙV ᎳW ᏃZ',
].join(' ');

const pairs = (list: string): [string, string][] =>
  list.split(' ').map((pair) => [...pair] as [string, string]);

const TWINS: ReadonlyMap<string, string> = new Map([
  ...pairs(LOWER),
  ...pairs(LOWER).map(([letter, latin]): [string, string] => [letter.toUpperCase(), latin]),
  ...pairs(CAPITALS_ONLY).map(([letter, latin]): [string, string] => [
    letter.toLowerCase(),
    latin.toLowerCase(),
  ]),
  ...pairs(`${UPPER} ${CAPITALS_ONLY}`).map(([letter, latin]): [string, string] => [
    letter,
    latin.toLowerCase(),
  ]),
]);

/** The small Latin letter that `character` is drawn like (`І` is drawn like `i`), or undefined. */
export function latinTwin(character: string): string | undefined {
  return TWINS.get(character);
}
