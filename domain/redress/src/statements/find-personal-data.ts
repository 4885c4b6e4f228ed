import type { TextWarning } from '@breakwater/contracts/redress';

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_.-]{2,64}/gu;
const IPV4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/g;
/** Eight groups, or fewer around one `::`; a time of day has neither. */
const IPV6 =
  /(?<![\p{L}\p{N}:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\p{L}\p{N}:])/giu;
/** Nine to fifteen digits (ITU-T E.164) with the usual separators between them, in any script's digits. */
const PHONE = /(?<![\p{L}\p{N}.:/-])(?:\+|00)?\(?\p{Nd}(?:[\s().-]{0,2}\p{Nd}){8,14}(?![\p{L}\p{N}])/gu;

const PATTERNS: readonly (readonly [TextWarning['kind'], RegExp])[] = [
  ['e-mail', EMAIL],
  ['handle', HANDLE],
  ['ip-address', IPV4],
  ['ip-address', IPV6],
  ['phone', PHONE],
];
/** What is longer is warned about no further: texts of reviewers end long before. */
const LONGEST = 20_000;

/**
 * Where a text for a user seems to name a person: handles, e-mail and IP addresses, phone numbers. Art. 24(5) DSA keeps
 * personal data out of what goes to the Transparency Database, and a statement must not name who gave notice unless
 * that is strictly necessary (Art. 17(3)(b)). It finds what has a form of its own; names of people it cannot.
 *
 * @returns places in the order of the text, without overlaps; offsets are UTF-16 units
 * @example
 * ```ts
 * findPersonalData('Reported by amina@harbour.example').map(({ kind }) => kind) // => ['e-mail']
 * findPersonalData('On 4 May 2026 at 09:30 UTC it had 12 500 views.') // => []
 * ```
 */
export function findPersonalData(text: string): TextWarning[] {
  const found: TextWarning[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.slice(0, LONGEST).matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
