/** What is read of a schema of the contracts, which is JSON Schema. */
export interface Schema {
  readonly $id?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

/** The values of which one is to be named; undefined where there are others. */
export function choicesOf({ enum: values, const: only }: Schema): readonly string[] | undefined {
  if (values) return values.map(String);
  return only === undefined ? undefined : [String(only)];
}

/** Whether a value is a text as it is typed: also a choice of texts, and either of two kinds of them. */
export function isText(schema: Schema): boolean {
  const { type, enum: values, const: only, anyOf } = schema;
  if (values) return values.every((value) => typeof value === 'string');
  if (only !== undefined) return typeof only === 'string';
  return type === 'string' || (anyOf?.every(isText) ?? false);
}
