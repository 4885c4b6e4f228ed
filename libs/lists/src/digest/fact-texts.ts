import type { DesignationEntry } from '@breakwater/contracts/screening';

/**
 * Fields of an entry as texts that are the same for the same facts: names and all else in one order, keys in one order.
 * That is not canonical JSON, in which the order of a list says something. Digests that are stored are made of these
 * texts, so they stay as they are.
 */
export function factTexts(entry: DesignationEntry): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [field, value] of Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (value !== undefined) {
      fields.set(field, textOf(value));
    }
  }
  return fields;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(textOf).sort().join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${textOf(each)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}
