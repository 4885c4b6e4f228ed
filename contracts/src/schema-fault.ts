/** Why a value does not fit its schema: a stable code, the place as JSON Pointer, and what was expected. */
export interface SchemaFault {
  readonly code: 'not-an-object' | 'unknown-field' | 'missing-field' | 'wrong-value';
  readonly pointer: string;
  readonly message: string;
}

/** An error as TypeBox tells it. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Picks the error that helps most: a field that must not be there (often a misspelt one), a missing one, the first. */
export function explainErrors(errors: readonly SchemaError[], where: string): SchemaFault {
  const extra = named(errors, 'additionalProperties', 'additionalProperties');
  if (extra) return { code: 'unknown-field', pointer: extra, message: `no such field in ${where}` };
  const missing = named(errors, 'required', 'requiredProperties');
  if (missing) return { code: 'missing-field', pointer: missing, message: 'this field is required' };
  const first = errors[0];
  return { code: 'wrong-value', pointer: first?.instancePath ?? '', message: first?.message ?? 'not valid' };
}

/** Pointer to the first property that an error of this keyword names. */
function named(errors: readonly SchemaError[], keyword: string, param: string): string | undefined {
  for (const error of errors) {
    if (error.keyword !== keyword) continue;
    const names = (error.params as Record<string, unknown>)[param];
    if (Array.isArray(names)) return `${error.instancePath}/${escapePointer(String(names[0]))}`;
  }
  return undefined;
}
