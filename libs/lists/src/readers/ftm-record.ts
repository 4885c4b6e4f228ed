/** An object of OpenSanctions' FollowTheMoney data. */
export interface FtmRecord {
  readonly id: string;
  readonly schema: string;
  readonly caption: string;
  readonly isTarget: boolean;
  readonly referents: readonly string[];
  /** Values of a property, the empty ones left out. */
  values(property: string): readonly string[];
}

/** Looks at parsed JSON as a record; what is not one has an empty id or schema. */
export function ftmRecord(value: unknown): FtmRecord {
  const object = asObject(value);
  const properties = asObject(object.properties);
  return {
    id: asText(object.id),
    schema: asText(object.schema),
    caption: asText(object.caption),
    isTarget: object.target !== false,
    referents: asTexts(object.referents),
    values: (property) => asTexts(properties[property]),
  };
}

export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** Nested exports hold whole objects where others hold their ids. */
function asTexts(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map((each) => asText(each) || asText(asObject(each).id)).filter(Boolean);
}
