import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CelError } from '../errors.ts';
import { compileCel } from '../index.ts';
import { defaultLimits } from '../limits.ts';
import { parse } from './parse.ts';
import { replaceQuotedFields } from './quoted-fields.ts';
import { placeOf } from './source.ts';
import { tokenize } from './tokens.ts';

const texts = (source: string): readonly string[] => tokenize(source).map(({ text }) => text);

describe('tokens', () => {
  it.each([
    ['a.b>=1', ['a', '.', 'b', '>=', '1']],
    ['r"\\" + b', ['r"\\"', '+', 'b']],
    ['"a\\"b" // c', ['"a\\"b"']],
    ["'''x\n'y''' in z", ["'''x\n'y'''", 'in', 'z']],
    ['x.`a b` && "//"', ['x', '.', '`a b`', '&&', '"//"']],
  ])('%s', (source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  it('cover every character but blanks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (source) => {
        const rest = tokenize(source).reduceRight(
          (text, { start, end }) => text.slice(0, start) + text.slice(end),
          source,
        );
        expect(rest.replace(/\/\/[^\n]*/g, '').trim()).toBe('');
      }),
    );
  });
});

describe('back-quoted names', () => {
  it('are read as field names', () => {
    const environment = { variables: { labels: { map: ['string', 'string'] } } } as const;
    const program = compileCel('labels.`content-type` == "text" && has(labels.`a b`)', environment);
    expect(program.test({ labels: { 'content-type': 'text', 'a b': '' } })).toBe(true);
    expect(program.paths).toEqual(['labels.content-type', 'labels.a b']);
  });

  it('keep every other position', () => {
    const source = '_0_ + x.`a`.`b` + "`c`"';
    const { text, names } = replaceQuotedFields(source, tokenize(source));
    expect(text).toHaveLength(source.length);
    expect([...names.values()]).toEqual(['a', 'b']);
    expect(text).toContain('"`c`"');
  });
});

describe('places', () => {
  it('are 1-based', () => {
    expect(placeOf('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
    expect(placeOf('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
  });
});

describe('whatever the source', () => {
  it('parses or throws a CelError', () => {
    const pieces = fc.constantFrom(
      'a',
      '1',
      '"',
      '(',
      ')',
      '[',
      '{',
      '}',
      ' ',
      '.',
      '&&',
      '?',
      ':',
      '!',
      '-',
      '`',
      '\\',
      '\n',
      '//',
      'é',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        try {
          parse(parts.join(''), defaultLimits);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(CelError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
