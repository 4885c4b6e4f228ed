/** What a file of removals holds: what can be sent, and lines that are no JSON. */
export interface ImportFile {
  readonly removals: readonly unknown[];
  /** Numbers of lines, from 1. */
  readonly unreadable: readonly number[];
}

/**
 * Reads a file of removals: a JSON array, or one JSON object a line (NDJSON). Whether each is a removal, the server says.
 *
 * @example
 * ```ts
 * readImport('{"platform":"cove"}\n\n{"platform":') // => { removals: [{ platform: 'cove' }], unreadable: [3] }
 * readImport('[{"platform":"cove"}]') // => { removals: [{ platform: 'cove' }], unreadable: [] }
 * ```
 */
export function readImport(text: string): ImportFile {
  const whole = parse(text.trim());
  if (Array.isArray(whole)) return { removals: whole, unreadable: [] };
  const removals: unknown[] = [];
  const unreadable: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const value = parse(line);
    if (typeof value === 'object' && value !== null) removals.push(value);
    else unreadable.push(index + 1);
  }
  return { removals, unreadable };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
