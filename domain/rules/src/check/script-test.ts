/** Letters beyond ASCII that one class may have: the accents of a word, not an alphabet. */
const MOST_LETTERS = 16;

/** General categories that letters of every script share; `Lo` and `Lm` are left out, since some scripts have no other. */
const SHARED = /^(?:Any|L|Lu|Ll|Lt|M|N|Nd|P[cdefios]?|S[ckmo]?|Z[lps]?|C[cf]?)$/;

/** One element of an RE2 pattern: an escape, a POSIX class or a character. */
const ELEMENT = new RegExp(
  [
    /\\Q(?<quoted>[\s\S]*?)(?:\\E|$)/,
    /\\[pP](?:\{\^?(?<property>[^}]*)\}|(?<category>.))/,
    /\[:(?<posix>\^?\w+):\]/,
    /\\x\{(?<code>[0-9a-fA-F]+)\}/,
    /\\x(?<byte>[0-9a-fA-F]{2})/,
    /\\(?<octal>[0-7]{2,3})/,
    /\\(?<escaped>[\s\S])/,
    /(?<plain>[\s\S])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

interface Element {
  readonly text: string;
  /** Code point, where it stands for one character. */
  readonly point?: number;
  /** Written as it is, so that it can have a meaning of its own. */
  readonly plain: boolean;
}

/**
 * The part of an RE2 pattern that tells scripts apart: a Unicode script (`\\p{Greek}`), a class with many letters
 * beyond ASCII, or one that is ASCII as a whole. Undefined when there is none.
 *
 * @example
 * ```ts
 * findScriptTest('[a-z]+ привет') // => undefined
 * findScriptTest('x[α-ω]+') // => '[α-ω]'
 * ```
 */
export function findScriptTest(pattern: string): string | undefined {
  const elements: Element[] = [];
  for (const { groups = {}, 0: text } of pattern.matchAll(ELEMENT)) {
    const property = groups.property ?? groups.category;
    if (property !== undefined && !SHARED.test(property)) return text;
    if (groups.posix?.endsWith('ascii')) return text;
    elements.push(elementOf(text, groups));
  }
  return classesOf(elements)
    .find(tellsScripts)
    ?.map(({ text }) => text)
    .join('');
}

function elementOf(text: string, groups: Readonly<Record<string, string | undefined>>): Element {
  const { code, byte, octal, escaped, plain } = groups;
  const hexadecimal = code ?? byte;
  if (hexadecimal !== undefined) return { text, point: Number.parseInt(hexadecimal, 16), plain: false };
  if (octal !== undefined) return { text, point: Number.parseInt(octal, 8), plain: false };
  if (plain !== undefined) return { text, point: plain.codePointAt(0) ?? 0, plain: true };
  // Letters and digits behind a backslash stand for classes and places; signs for themselves.
  const itself = escaped !== undefined && !/[a-zA-Z0-9]/.test(escaped);
  return { text, ...(itself && { point: escaped.codePointAt(0) ?? 0 }), plain: false };
}

/** The bracketed classes of a pattern, brackets included. */
function classesOf(elements: readonly Element[]): readonly (readonly Element[])[] {
  const classes: (readonly Element[])[] = [];
  for (let at = 0; at < elements.length; at++) {
    if (!isPlain(elements[at], '[')) continue;
    // A bracket that closes right behind the opening one is a member.
    const first = at + (isPlain(elements[at + 1], '^') ? 2 : 1);
    const end = elements.findIndex((element, index) => index > first && isPlain(element, ']'));
    if (end === -1) break;
    classes.push(elements.slice(at, end + 1));
    at = end;
  }
  return classes;
}

function isPlain(element: Element | undefined, text: string): boolean {
  return element?.plain === true && element.text === text;
}

/** Negated or not makes no difference: what is told apart is the same. */
function tellsScripts(bracketed: readonly Element[]): boolean {
  const members = bracketed.slice(isPlain(bracketed[1], '^') ? 2 : 1, -1);
  let letters = 0;
  for (let at = 0; at < members.length && letters <= MOST_LETTERS; at++) {
    const from = members[at]?.point;
    const to = isPlain(members[at + 1], '-') ? members[at + 2]?.point : undefined;
    if (from === undefined) continue;
    if (to !== undefined) at += 2;
    if (from <= 0x41 && (to ?? from) >= 0x7a) return true;
    letters += lettersBetween(from, to ?? from);
  }
  return letters > MOST_LETTERS;
}

function lettersBetween(from: number, to: number): number {
  let letters = 0;
  for (
    let point = Math.max(from, 0x80);
    point <= Math.min(to, 0x10ffff) && letters <= MOST_LETTERS;
    point++
  ) {
    if (/[\p{L}\p{M}\p{Nd}]/u.test(String.fromCodePoint(point))) letters++;
  }
  return letters;
}
