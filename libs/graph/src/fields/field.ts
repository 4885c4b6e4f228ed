/** What a column holds, which decides how its values are compared and what candidates are found by. */
export const FIELD_KINDS = [
  'given-name',
  'family-name',
  'full-name',
  'other-names',
  'date',
  'postcode',
  'place',
  'email',
  'phone',
  'number',
  'category',
  'text',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** A column that is compared. */
export interface Field {
  /** Header of the column, folded. */
  readonly name: string;
  readonly kind: FieldKind;
}

/** One record: values by the headers of their columns. */
export type LinkRecord = Readonly<Record<string, string | undefined>>;
