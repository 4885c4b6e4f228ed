import type { DesignatedName, DesignatedType } from '@breakwater/contracts/screening';
import { cleanText } from '../facts/clean-text.ts';
import { isAcronymOf } from './acronym.ts';
import { isNonLatin } from './script-of.ts';
import { splitBrackets, splitOutsideBrackets } from './split-brackets.ts';

type NameKind = Pick<DesignatedName, 'kind' | 'strength'>;

const KNOWN_AS =
  /[\s,]{0,3}\b(a\.?k\.?a\.?|n\.?k\.?a\.?|f\.?k\.?a\.?|also known as|now known as|formerly known as|previously known as|formerly|alias)(?![\p{L}\p{N}])[:\s]*|\s@\s*/giu;
const STARTS_KNOWN_AS =
  /^(?:a\.?k\.?a|n\.?k\.?a|f\.?k\.?a|also known|now known|formerly|previously known|alias)\b/i;
const FORMER = /^(?:f|previously|formerly)/i;
/** What brackets say about a name, rather than being one. */
const REMARK =
  /^(?:original script|birth name|(?:combat|war|religious|pen|maiden) name|nom de guerre|previously listed as|formerly listed as|deceased|phonetic|transliteration)$|\b(?:passport|identity|identification)\b|^[A-Z]{2}[ie]\.\d{3}$/i;
const SLASH = /\s+\/\s+/;

/**
 * Names in what a list prints as one name: an alias list within it ("A; B", "A a.k.a. B", "a) A b) B", "A / B",
 * "A @ B", "Ж (A; B)"), the same name in another script, an acronym in brackets. An acronym is kept apart and without a
 * strength: many things share it. Brackets that say neither stay where they are.
 *
 * @example
 * ```ts
 * splitNames('River Watch Front (RWF); Front of the River', { kind: 'alias', strength: 'strong' }, 'organisation').map(({ text }) => text) // => ['River Watch Front', 'RWF', 'Front of the River']
 * ```
 */
export function splitNames(printed: string, of: NameKind, type: DesignatedType): DesignatedName[] {
  const text = cleanText(printed);
  if (/^[^;()/@]*$/.test(text) && !KNOWN_AS.test(text)) {
    KNOWN_AS.lastIndex = 0;
    return text === '' ? [] : [{ text, ...of }];
  }
  KNOWN_AS.lastIndex = 0;
  const enumerated = text.replace(/(^|[\s;,])\(?[a-h]\)\s*/g, '$1; ');
  const names: DesignatedName[] = [];
  for (const part of splitOutsideBrackets(enumerated, ';')) {
    names.push(...splitBracketed(part, others(of, names.length > 0), type));
  }
  return names;
}

/** Only the first name of a primary name is one; the list says nothing of how strong the rest are. */
function others(of: NameKind, isOther: boolean): NameKind {
  return isOther && of.kind === 'primary' ? { kind: 'alias', strength: 'unstated' } : of;
}

function splitBracketed(text: string, of: NameKind, type: DesignatedType): DesignatedName[] {
  const parts = splitBrackets(text);
  const names: DesignatedName[] = [];
  let outside = '';
  let kind: NameKind = of;
  for (const [index, part] of parts.entries()) {
    const inside = part.text.trim();
    if (!part.isBracket) {
      outside += part.text;
    } else if (REMARK.test(inside)) {
      kind = /listed as/i.test(inside) ? { kind: 'former', strength: of.strength } : kind;
    } else {
      const after = parts
        .slice(index + 1)
        .map((each) => (each.isBracket ? '' : each.text))
        .join('');
      const found = namesInBrackets(inside, outside, after, of, type);
      names.push(...(found ?? []));
      outside += found ? ' ' : `(${part.text})`;
    }
  }
  return [...splitKnownAs(cleanText(outside), kind), ...names];
}

/** Names within brackets, undefined when they hold none. */
function namesInBrackets(
  inside: string,
  before: string,
  after: string,
  of: NameKind,
  type: DesignatedType,
): DesignatedName[] | undefined {
  const inScript = /^original script\s*:\s*(.+)$/i.exec(inside)?.[1];
  if (inScript !== undefined) {
    return splitNames(inScript, inOtherScript(of, inScript), type);
  }
  if (STARTS_KNOWN_AS.test(inside)) {
    return splitKnownAs(`- ${inside}`, { kind: 'alias', strength: 'unstated' }).slice(1);
  }
  if (
    inside.includes(';') ||
    (before.trim() !== '' &&
      isNonLatin(inside) !== isNonLatin(before) &&
      /\p{L}{2}/u.test(inside) &&
      isNameLike(inside))
  ) {
    return splitNames(inside, inOtherScript(of, inside), type);
  }
  if (type !== 'person' && isAcronymOf(inside, before, after)) {
    return [{ text: inside, kind: 'alias', strength: 'unstated' }];
  }
  return undefined;
}

function isNameLike(text: string): boolean {
  return text.length <= 80 && !/\d{3}/.test(text);
}

function inOtherScript(of: NameKind, text: string): NameKind {
  if (of.kind !== 'primary') {
    return of;
  }
  return isNonLatin(text)
    ? { kind: 'original', strength: of.strength }
    : { kind: 'alias', strength: of.strength };
}

function splitKnownAs(text: string, of: NameKind): DesignatedName[] {
  const names: DesignatedName[] = [];
  let kind = of;
  let from = 0;
  const add = (piece: string) => {
    for (const each of splitSlash(piece)) {
      const name = each.replace(/^[\s,:)]+|[\s,:(]+$/g, '').replace(/,\s+born\s.*$/i, '');
      if (name !== '') {
        names.push({ text: name, ...others(kind, names.length > 0) });
      }
    }
  };
  for (const sign of text.matchAll(KNOWN_AS)) {
    const left = text.slice(from, sign.index);
    // "AKA" is also a surname: it splits only between two names.
    if (left.trim() === '' || text.slice(sign.index + sign[0].length).trim() === '') {
      continue;
    }
    add(left);
    kind = FORMER.test(sign[1] ?? '')
      ? { kind: 'former', strength: 'unstated' }
      : { kind: 'alias', strength: of.kind === 'primary' ? 'unstated' : of.strength };
    from = sign.index + sign[0].length;
  }
  add(text.slice(from));
  return names;
}

/** "A / B" are two names where the second is one word; "Money Laundering / Trafficking Organisation" is one. */
function splitSlash(text: string): string[] {
  const parts = text.split(SLASH);
  return parts.slice(1).every((part) => /^\S+\s*$/.test(part)) ? parts : [text];
}
