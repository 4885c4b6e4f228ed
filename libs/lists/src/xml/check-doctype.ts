import { ListError } from '../list-error.ts';

/**
 * Refuses a document type that declares or fetches anything: no list needs one, and entities are how XML reads foreign
 * files (XXE) or grows without end ("billion laughs").
 */
export function checkDoctype(name: string, doctype: string): void {
  if (/[[]|\b(?:ENTITY|SYSTEM|PUBLIC)\b/i.test(doctype)) {
    throw new ListError(
      'list-unsafe',
      `${name} declares entities or an outside document type; no published list does. Do not load it, and look where it came from.`,
    );
  }
}
