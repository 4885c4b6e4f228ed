import type { FieldType } from '@breakwater/contracts/detection';
import { tokensOf } from './tokens.ts';

/** Words that name who a person is rather than what they did. */
const IDENTITY_WORDS: ReadonlySet<string> = new Set([
  'alphabet',
  'caste',
  'citizenship',
  'dialect',
  'ethnic',
  'ethnicity',
  'faith',
  'lang',
  'language',
  'languages',
  'locale',
  'nationality',
  'race',
  'racial',
  'religion',
  'religious',
  'script',
  'scripts',
  'sect',
  'tribe',
]);

/** A place where a condition reaches for who a person is. */
export interface IdentityReach {
  readonly offset: number;
  readonly identifier: string;
}

/**
 * Whether a name speaks of religion, nationality, ethnicity, language or script: no rule may read such a field, no
 * counter may be called so, no signal of that name is offered to rules.
 *
 * @example
 * ```ts
 * namesIdentity('contentLanguage') // => true
 * namesIdentity('description') // => false
 * ```
 */
export function namesIdentity(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.split(/[^a-z0-9]+/).some((word) => IDENTITY_WORDS.has(word));
}

/** Finds every identifier of a CEL expression that names who a person is; texts inside quotes are left alone. */
export function findIdentityReaches(expression: string): readonly IdentityReach[] {
  return tokensOf(expression)
    .filter(({ kind, text }) => kind === 'name' && namesIdentity(text))
    .map(({ offset, text }) => ({ offset, identifier: text }));
}

/** A type without the fields that name who a person is, at any depth. */
export function withoutIdentity(type: FieldType): FieldType {
  if (typeof type === 'string') return type;
  if ('list' in type) return { list: withoutIdentity(type.list) };
  const kept = Object.entries(type.fields).filter(([name]) => !namesIdentity(name));
  return {
    object: type.object,
    fields: Object.fromEntries(kept.map(([name, field]) => [name, withoutIdentity(field)])),
  };
}

/** Why the checker refuses, said in full: the author should learn the principle, not only the name. */
export function explainIdentity(identifier: string): string {
  return (
    `'${identifier}' cannot be read: a rule may look at what an account does, never at who a person is ` +
    '(religion, nationality, ethnicity, language, script). Use terms, links, reports or counters instead.'
  );
}
