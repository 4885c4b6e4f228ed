import type { DesignatedType } from '@breakwater/contracts/screening';
import { birthDate, birthYears, type EntryDraft } from '../entry/entry-draft.ts';
import { joinParts } from '../facts/clean-text.ts';
import { findUnReferences } from '../facts/find-un-reference.ts';
import { identifierKind } from '../facts/identifier-kind.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { isNonLatin } from '../names/script-of.ts';
import { splitNames } from '../names/split-names.ts';

/** The languages of the Union with another script: names in them are translations, not originals. */
const TRANSLATED = new Set(['bg', 'el']);

export function euType(...codes: readonly string[]): DesignatedType {
  if (codes.some((code) => /^p(?:erson)?$/i.test(code))) {
    return 'person';
  }
  return codes.some((code) => /^e(?:nterprise|ntity)?$/i.test(code)) ? 'organisation' : 'unknown';
}

export function addEuReferences(draft: EntryDraft, programmes: readonly string[], unReference: string): void {
  draft.programmes.push(...programmes);
  draft.terrorism ||= isTerrorism('eu', programmes);
  draft.sameAs.push(...findUnReferences(unReference).map((ref) => ({ list: 'un', ref })));
}

export interface EuName {
  readonly whole: string;
  readonly first: string;
  readonly last: string;
  readonly language: string;
  /** `true`, `false`, or empty where the export has no such field. */
  readonly strong: string;
}

/** `strong` says that a name may identify alone; the first strong one becomes the primary name in `finishEuNames`. */
export function addEuName(draft: EntryDraft, name: EuName): void {
  const printed = name.whole || joinParts([name.first, name.last], ' ');
  const language = name.language.toLowerCase();
  const strength = name.strong === '' ? 'unstated' : /^(?:true|1)$/i.test(name.strong) ? 'strong' : 'weak';
  const kind = isNonLatin(printed) && !TRANSLATED.has(language) ? 'original' : 'alias';
  const parts =
    name.first !== '' && name.last !== '' && draft.type === 'person'
      ? { parts: { given: name.first, family: name.last } }
      : {};
  for (const each of splitNames(printed, { kind, strength }, draft.type)) {
    draft.names.push({
      ...each,
      ...(language === '' ? {} : { language: language.slice(0, 35) }),
      ...(each.text === printed ? parts : {}),
    });
  }
}

export function finishEuNames(draft: EntryDraft): void {
  const of = (strength: string) =>
    draft.names.findIndex((name) => name.kind === 'alias' && (strength === '' || name.strength === strength));
  const at = of('strong') >= 0 ? of('strong') : of('');
  const primary = draft.names[at];
  if (primary) {
    draft.names.splice(at, 1);
    draft.names.unshift({ ...primary, kind: 'primary' });
  }
}

export interface EuBirth {
  readonly date: string;
  readonly year: string;
  readonly month: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly circa: string;
  readonly place: readonly string[];
}

export function addEuBirth(draft: EntryDraft, birth: EuBirth): void {
  const place = joinParts(birth.place.filter((part) => part.toUpperCase() !== 'UNKNOWN'));
  const month = Number(birth.month) > 0 ? `-${birth.month.padStart(2, '0')}` : '';
  const printed = birth.date || (Number(birth.year) > 0 ? `${birth.year}${month}` : '');
  const span = birthYears(draft, birth.fromYear, birth.toYear) ?? birthDate(draft, printed);
  draft.births.push({
    ...span,
    ...(/^(?:true|1)$/i.test(birth.circa) ? { circa: true } : {}),
    ...(place === '' ? {} : { place }),
  });
}

export interface EuIdentifier {
  readonly code: string;
  readonly description: string;
  readonly number: string;
  readonly country: string;
}

export function addEuIdentifier(
  draft: EntryDraft,
  { code, description, number, country }: EuIdentifier,
): void {
  const kind = code === 'id' ? 'national-id' : identifierKind(`${code} ${description}`);
  draft.identifiers.push({
    kind,
    value: number,
    ...(country === '' || country.toUpperCase() === 'UNKNOWN' ? {} : { country }),
  });
}

export function addEuContact(draft: EntryDraft, key: string, value: string): void {
  if (/mail/i.test(key)) {
    draft.emails.push(value);
  } else if (/web|url|site/i.test(key)) {
    draft.urls.push(value);
  } else if (/phone|mobile|tel|fax/i.test(key)) {
    draft.phones.push(value);
  }
}
