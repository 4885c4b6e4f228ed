import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, parseDocument, Scalar, stringify } from 'yaml';
import { scalarOffsets } from './scalar-offsets.ts';

const styles = [
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
] as const;

const words = fc.array(
  fc.constantFrom('a', '&&', '"x"', "'y'", '\\', 'کتاب', '<', '#', ': ', '\n', '\n\n', '  ', '\t'),
  {
    minLength: 1,
    maxLength: 30,
  },
);

describe('scalarOffsets', () => {
  it('finds every visible character of a value in the file, in every style', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...styles),
        fc.integer({ min: 1, max: 6 }),
        (parts, style, indent) => {
          const scalar = new Scalar(parts.join(' '));
          scalar.type = style;
          const source = stringify(
            { before: 1, text: scalar, after: 2 },
            { lineWidth: 20, indent: indent + 1 },
          );
          const { contents } = parseDocument(source);
          const node = isMap(contents) ? contents.get('text', true) : undefined;
          if (!isScalar(node) || typeof node.value !== 'string') throw new Error('the example has no text');
          const offsets = scalarOffsets(source, node, node.value);
          const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\' };
          [...node.value].forEach((char, index) => {
            if (/\s/.test(char)) return;
            const found = source.slice(offsets[index], (offsets[index] ?? 0) + 2);
            const escaped = node.type === 'QUOTE_DOUBLE' ? (escapes[char] ?? char) : char;
            expect(found.startsWith(escaped)).toBe(true);
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
