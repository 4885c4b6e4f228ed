import { describe, expect, it } from 'vitest';
import { readImport } from './read-import.ts';

describe('a file of removals', () => {
  it('says which lines are no JSON, and keeps the others', () => {
    const text = '{"a":1}\r\n\r\nDear reader\r\n"text"\r\n{"b":2}';
    expect(readImport(text)).toEqual({ removals: [{ a: 1 }, { b: 2 }], unreadable: [3, 4] });
  });

  it('may be one array over many lines', () => {
    expect(readImport('[\n {"a":1},\n {"b":2}\n]\n').removals).toHaveLength(2);
  });

  it('may be a single removal over many lines only as one line', () => {
    expect(readImport('{\n"a":1\n}').removals).toEqual([]);
  });
});
