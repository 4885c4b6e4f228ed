import type { TSchema } from 'typebox';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from './all-operations.ts';
import { mediaOf, type Operation } from './operation.ts';

interface ObjectSchema {
  readonly properties?: Readonly<
    Record<string, TSchema & { readonly type?: string; readonly maximum?: number }>
  >;
  readonly additionalProperties?: boolean;
}

const queryOf = ({ query }: Operation) => (query ?? {}) as ObjectSchema;
const answersOf = ({ answers }: Operation) => Object.values(answers) as ObjectSchema[];
const asked = (one: Operation) => Object.keys(queryOf(one).properties ?? {});
const isStream = ({ answers }: Operation) =>
  Object.values(answers).some((answer) => mediaOf(answer) === 'text/event-stream');

const lists = OPERATIONS.filter((one) => asked(one).includes('cursor'));

describe('a list that has pages', () => {
  it('is one of many', () => expect(lists.length).toBeGreaterThan(25));

  it.each(lists.map((one) => [one.id, one] as const))('%s is asked and answers like any other', (_, one) => {
    const query = queryOf(one);
    expect(one.method).toBe('GET');
    expect(query.additionalProperties).toBe(false);
    expect(query.properties?.limit).toMatchObject({ type: 'integer', minimum: 1 });
    expect(query.properties?.limit).toHaveProperty('maximum', expect.any(Number));
    expect(query.properties?.limit?.maximum).toBeLessThanOrEqual(1_000);
    expect(query.properties?.cursor).toMatchObject({ type: 'string' });
    const answers = answersOf(one);
    expect(answers).toHaveLength(1);
    for (const { properties, additionalProperties } of answers) {
      expect(properties?.items).toMatchObject({ type: 'array' });
      expect(properties?.next).toMatchObject({ type: 'string' });
      expect(additionalProperties).toBe(false);
    }
  });

  it('alone answers with `next`', () => {
    const giveNext = OPERATIONS.filter((one) => answersOf(one).some(({ properties }) => properties?.next));
    expect(giveNext.map(({ id }) => id)).toEqual(lists.map(({ id }) => id));
  });

  it('has no other name for the place where a page begins', () => {
    // A stream is followed from what was seen last, as Last-Event-ID says, and has no pages.
    const others = OPERATIONS.filter((one) => !isStream(one)).flatMap((one) =>
      asked(one)
        .filter((name) => /^(after|before|offset|skip|page|start|pageToken|continue)$/.test(name))
        .map((name) => `${one.id} ${name}`),
    );
    expect(others).toEqual([]);
  });
});
