import type { DesignatedName, DesignatedType } from '@breakwater/contracts/screening';
import type { EntryDraft } from '../entry/entry-draft.ts';
import { joinParts } from '../facts/clean-text.ts';
import { findUnReferences } from '../facts/find-un-reference.ts';
import { splitNames } from '../names/split-names.ts';

export function ukType(printed: string): DesignatedType {
  switch (printed.trim().toLowerCase()) {
    case 'individual':
      return 'person';
    case 'entity':
      return 'organisation';
    case 'ship':
      return 'vessel';
    default:
      return 'unknown';
  }
}

export interface UkName {
  /** Names 1 to 5. */
  readonly given: readonly string[];
  /** Name 6: the family name of a person, the whole name of anything else. */
  readonly last: string;
  /** `Primary Name`, `Primary Name Variation`, `Alias`, `AKA`, `FKA`, in any case. */
  readonly type: string;
  /** `Good quality a.k.a`, `Low quality a.k.a`, or nothing. */
  readonly strength: string;
}

export function addUkName(draft: EntryDraft, { given: printedGiven, last, type, strength }: UkName): void {
  const given = joinParts(printedGiven, ' ');
  const text = joinParts([given, last], ' ');
  const parts =
    given !== '' && last !== '' && draft.type === 'person' ? { parts: { given, family: last } } : {};
  for (const name of splitNames(text, kindOf(type, strength), draft.type)) {
    draft.names.push(name.text === text ? { ...name, ...parts } : name);
  }
}

function kindOf(type: string, quality: string): Pick<DesignatedName, 'kind' | 'strength'> {
  if (/^prim(?:ary|e)\b(?!.*variation)/i.test(type.trim()) && !/alias/i.test(type)) {
    return { kind: 'primary', strength: 'strong' };
  }
  // The old list calls its main name "Prime Alias".
  if (/^prime alias$/i.test(type.trim())) {
    return { kind: 'primary', strength: 'strong' };
  }
  const strength = /low/i.test(quality) ? 'weak' : /good/i.test(quality) ? 'strong' : 'unstated';
  return { kind: /^f\.?k\.?a|former/i.test(type) ? 'former' : 'alias', strength };
}

export function addUkOriginal(draft: EntryDraft, text: string, language: string): void {
  for (const each of text.split(/\s*[;\n]\s*/)) {
    draft.names.push({
      text: each,
      kind: 'original',
      strength: 'strong',
      ...(language === '' ? {} : { language: language.slice(0, 35) }),
    });
  }
}

export function addUkReferences(draft: EntryDraft, unReference: string, groupId: string): void {
  draft.sameAs.push(...findUnReferences(unReference).map((ref) => ({ list: 'un', ref })));
  if (groupId !== '') {
    draft.sameAs.push({ list: 'uk-ofsi', ref: groupId });
  }
}
