import fc from 'fast-check';

const CODE_POINTS = 0x110000;
const SURROGATES_FROM = 0xd800;
const SURROGATES_TO = 0xe000;
const SURROGATES = SURROGATES_TO - SURROGATES_FROM;

/** Any character but half a surrogate pair. fast-check's own `binary` makes a table of all of them first, for a second. */
const character: fc.Arbitrary<string> = fc
  .nat({ max: CODE_POINTS - SURROGATES - 1 })
  .map((place) => String.fromCodePoint(place < SURROGATES_FROM ? place : place + SURROGATES), placeOf);

/** Texts of any characters, also those that look like properties of objects. */
export function anyText(constraints: Omit<fc.StringConstraints, 'unit'> = {}): fc.Arbitrary<string> {
  return fc.string({ ...constraints, unit: character });
}

function placeOf(text: unknown): number {
  const [only, ...others] = typeof text === 'string' ? [...text] : [];
  const code = only?.codePointAt(0);
  if (code === undefined || others.length > 0 || (code >= SURROGATES_FROM && code < SURROGATES_TO)) {
    throw new TypeError('It is not one character.');
  }
  return code < SURROGATES_FROM ? code : code - SURROGATES;
}
