import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from './fields-of.ts';
import { readTokens } from './read-tokens.ts';
import { readValue } from './read-value.ts';

const fields = fieldsOf({
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({
    limit: Type.Optional(Type.Integer({ minimum: 1 })),
    overdue: Type.Optional(Type.Boolean()),
    url: Type.Optional(Type.String()),
  }),
  body: Type.Object({
    sideOf: Type.Enum(['left', 'right']),
    names: Type.Optional(Type.Array(Type.String())),
    shape: Type.Optional(Type.Object({ round: Type.Boolean() })),
    until: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    bound: Type.Optional(Type.Union([Type.Array(Type.String()), Type.Null()])),
    share: Type.Optional(Type.Number()),
    any: Type.Optional(Type.Unknown()),
  }),
});

function read(...tokens: string[]) {
  const { texts, options } = readTokens(tokens, fields);
  const values = [...texts].map(([field, text]) => [field.name, readValue(field, text)]);
  return { ...Object.fromEntries(values), options };
}

describe('what is typed behind an operation', () => {
  it('goes where it belongs, and is asked for where it is needed', () => {
    expect(fields.map(({ name, flag, place, required }) => [name, flag, place, required])).toEqual(
      expect.arrayContaining([
        ['id', '--id', 'params', true],
        ['limit', '--limit', 'query', false],
        ['sideOf', '--side-of', 'body', true],
      ]),
    );
  });

  it('is text as it is, and everything else JSON', () => {
    expect(read('--id', '12', '--limit', '3', '--share', '0.5', '--names', '["a","b"]')).toMatchObject({
      id: '12',
      limit: 3,
      share: 0.5,
      names: ['a', 'b'],
    });
    expect(read('--shape', '{"round":true}', '--any', '[1]')).toMatchObject({
      shape: { round: true },
      any: [1],
    });
    expect(read('--until', 'null', '--bound', 'null')).toMatchObject({ until: null, bound: null });
    expect(read('--until', '12', '--bound', '["a"]')).toMatchObject({ until: '12', bound: ['a'] });
  });

  it('is named as declared or with hyphens, with a blank or =', () => {
    expect(read('--sideOf', 'left')).toMatchObject({ sideOf: 'left' });
    expect(read('--side-of=right')).toMatchObject({ sideOf: 'right' });
    expect(read('--id=--a=b\nc')).toMatchObject({ id: '--a=b\nc' });
    expect(read('--id', '--limit')).toMatchObject({ id: '--limit' });
  });

  it('may leave true out', () => {
    expect(read('--overdue', '--limit', '1')).toMatchObject({ overdue: true, limit: 1 });
    expect(read('--limit', '1', '--overdue')).toMatchObject({ overdue: true });
    expect(read('--overdue', 'false')).toMatchObject({ overdue: false });
  });

  it('means the field where an option of the command has the same name', () => {
    expect(read('--url', 'https://a.example', '--key', 'bw_1', '--out', 'f', '--help')).toEqual({
      url: 'https://a.example',
      options: { key: 'bw_1', out: 'f', help: true },
    });
  });

  it.each([
    [['--limit', 'many'], 'field-invalid', "--limit is 'many': expected whole number from 1."],
    [['--limit', '1.5'], 'field-invalid', 'whole number'],
    [['--overdue=maybe'], 'field-invalid', 'true or false'],
    [['--side-of', 'up'], 'field-invalid', 'left, right'],
    [['--names', 'a'], 'field-invalid', 'JSON list of texts'],
    [['--shape', '[]'], 'field-invalid', 'JSON { round }'],
    [['--bound', '"a"'], 'field-invalid', 'JSON list of texts, or null'],
    [['--id'], 'field-invalid', '--id needs a value.'],
    [['--nope', '1'], 'field-unknown', 'It takes --id, --limit'],
    [['loose'], 'field-unknown', 'There is no loose.'],
    [['--json=1'], 'field-unknown', 'There is no --json=1.'],
  ])('is refused where it is none: %s', (tokens, code, message) => {
    expect(() => read(...tokens)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});
