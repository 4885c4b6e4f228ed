/** Reads an own property only: what a prototype carries is out of reach of every expression. */
export function ownProperty(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? (record as Readonly<Record<string, unknown>>)[key] : undefined;
}
