import type { DesignationEntry } from '@breakwater/contracts';

/** Fields of an entry as text that is the same for the same facts: names and all else in one order, keys in one order. */
export function canonicalFields(entry: DesignationEntry): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [field, value] of Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (value !== undefined) {
      fields.set(field, canonicalValue(value));
    }
  }
  return fields;
}

function canonicalValue(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalValue).sort().join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonicalValue(each)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}
