import { describe, expect, it } from 'vitest';
import { placeYaml } from './place-yaml.ts';

describe('placeYaml', () => {
  it('finds what a pointer names, keys with slashes, tildes and digits included', () => {
    const text = ['labels:', '  a/b: one', '  c~d: two', '  7: three', '  "8": four'].join('\n');
    const { placeOf } = placeYaml(text);
    expect(placeOf('/labels/a~1b')).toEqual({ line: 2, column: 8 });
    expect(placeOf('/labels/c~0d')).toEqual({ line: 3, column: 8 });
    expect(placeOf('/labels/7')).toEqual({ line: 4, column: 6 });
    expect(placeOf('/labels/8')).toEqual({ line: 5, column: 8 });
  });

  it('stays at the nearest part that is there', () => {
    const { placeOf } = placeYaml('# a file\nlist:\n  - name: x\n');
    expect(placeOf('/list/0/title')).toEqual({ line: 3, column: 5 });
    expect(placeOf('/list/4/title')).toEqual({ line: 3, column: 3 });
    expect(placeOf('')).toEqual({ line: 2, column: 1 });
    expect(placeYaml('').placeOf('/a')).toEqual({ line: 1, column: 1 });
  });

  it('places what breaks the syntax', () => {
    const { broken, placeAt } = placeYaml('a: 1\nb: [1, 2\n');
    expect(placeAt(broken[0]?.offset ?? 0).line).toBeGreaterThan(1);
    expect(placeAt(9999)).toEqual({ line: 3, column: 1 });
  });

  it('reads JSON', () => {
    expect(placeYaml('{\n "a": {"b": 1}\n}').placeOf('/a/b')).toEqual({ line: 2, column: 13 });
  });
});
