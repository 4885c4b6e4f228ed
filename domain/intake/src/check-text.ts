/** What PostgreSQL's jsonb cannot hold, and no reader expects, in a text. */
export type TextFaultCode = 'unpaired-surrogate' | 'nul-character';

const NUL = '\0';

/** Whether a text can be stored and passed on as it is. Cheap: both tests run in native code over clean text. */
export const isCleanText = (text: string): boolean => text.isWellFormed() && !text.includes(NUL);

/** The first text that cannot be stored, with its JSON Pointer. Names of fields are the schema's business. */
export function findTextFault(value: unknown): { code: TextFaultCode; pointer: string } | undefined {
  if (typeof value === 'string') {
    if (isCleanText(value)) return undefined;
    return { code: value.includes(NUL) ? 'nul-character' : 'unpaired-surrogate', pointer: '' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const name in value) {
    const found = findTextFault((value as Record<string, unknown>)[name]);
    if (found) return { ...found, pointer: `/${name}${found.pointer}` };
  }
  return undefined;
}
