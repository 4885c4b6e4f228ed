import type { FieldKind } from './field.ts';

const KINDS_BY_HEADER: readonly (readonly [RegExp, FieldKind])[] = [
  [/^(?:first|given|fore|christian)_?names?$|^f_?name$|^given$|^forename$/, 'given-name'],
  [/^(?:sur|last|family|second)_?names?$|^l_?name$|^surname$|^family$/, 'family-name'],
  [
    /^(?:full|display|person|real|complete|whole|customer)?_?names?$|^first_and_(?:sur|last)_?name$/,
    'full-name',
  ],
  [/e_?mail|^mail$/, 'email'],
  [/phone|mobile|^tel$|^tel_?(?:no|nr|number)$|msisdn|^cell/, 'phone'],
  [/post_?code|^zip|postal/, 'postcode'],
  [/birth_?(?:date|day|dt)|date_of_birth|^d_?o_?b$|^born(?:_on)?$|^b_?day$|(?:^|_)date(?:$|_)/, 'date'],
  [/city|town|place|suburb|village|locality|county|district|location/, 'place'],
  [
    /^(?:ssn|nino|cnic|passport|licen[cs]e)|soc(?:ial)?_sec|national_id|_(?:no|num|number)$|^(?:house|street)_n/,
    'number',
  ],
  [/^(?:gender|sex|state|province|country|region)$/, 'category'],
  [/address|street|road|occupation|profession|job|employer|company/, 'text'],
];

/** Headers that mean one thing beyond what they are compared as: not every date is one of birth, not every place a town. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/birth_?(?:date|day|dt)|date_of_birth|^d_?o_?b$|^born(?:_on)?$|^b_?day$/, 'birth-date'],
  [/^(?:home_?)?(?:city|town|locality)$/, 'town'],
  [/^(?:gender|sex)$/, 'sex'],
];
/** Kinds of which a record has one, whatever its column is called. */
const ONE_EACH: ReadonlySet<FieldKind> = new Set([
  'given-name',
  'family-name',
  'full-name',
  'email',
  'phone',
  'postcode',
]);

/** What nobody may be told apart by. */
const NEVER_COMPARED =
  /relig|faith|sect$|ethnic|race$|racial|caste|tribe|nationality|citizen|language|^lang$|script|time_?zone/;
const ROW_NAMES = /^(?:(?:unique|rec|record|row|source)_?)?(?:id|index|key|no)$|^source_dataset|_id_[lr]$/;
const LABELS = /^(?:cluster|group|entity|label|person|true)(?:_?(?:id|no|key))?$|^(?:true_)?cluster/;

/**
 * A header as it is compared: lower case, words joined by one `_`.
 *
 * @example
 * ```ts
 * foldHeader(' Date of  Birth') // => 'date_of_birth'
 * foldHeader('firstName') // => 'first_name'
 * ```
 */
export function foldHeader(header: string): string {
  return header
    .trim()
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
}

/** The kind that a folded header speaks for, if it does. */
export function kindOfHeader(header: string): FieldKind | undefined {
  return KINDS_BY_HEADER.find(([pattern]) => pattern.test(header))?.[1];
}

/**
 * What a folded header means, the same for all headers that mean it; undefined where it speaks for nothing of the kind.
 *
 * @example
 * ```ts
 * meaningOfHeader('dob') // => 'birth-date'
 * meaningOfHeader('given') === meaningOfHeader('first_name') // => true
 * meaningOfHeader('occupation') // => undefined
 * ```
 */
export function meaningOfHeader(header: string): string | undefined {
  const meaning = MEANINGS.find(([pattern]) => pattern.test(header))?.[1];
  if (meaning !== undefined) return meaning;
  const kind = kindOfHeader(header);
  return kind !== undefined && ONE_EACH.has(kind) ? kind : undefined;
}

/**
 * Whether a column may be compared at all: not where it only names the row, holds who the person is, or says something
 * that no score may use.
 */
export function isComparable(header: string): boolean {
  return !(NEVER_COMPARED.test(header) || ROW_NAMES.test(header) || LABELS.test(header));
}

/** Whether a folded header names the column that says which records are of one entity. */
export const isLabelHeader = (header: string): boolean => LABELS.test(header);
/** Whether a folded header names the row. */
export const isRowNameHeader = (header: string): boolean => ROW_NAMES.test(header);
