import { describe, expect, it } from 'vitest';
import { proposeScope } from './propose-scope.ts';

const a = { kind: 'handle', value: 'a' } as const;
const b = { kind: 'handle', value: 'b' } as const;

describe('what an order is cut down to', () => {
  it('is the least that all failed tests leave', () => {
    const scope = proposeScope([
      { result: 'failed', narrowed: { from: '2026-01-01T00:00:00Z', targets: [a, b] } },
      {
        result: 'failed',
        narrowed: { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z', targets: [b] },
      },
    ]);
    expect(scope).toEqual({ from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z', targets: [b] });
  });

  it('leaves alone what only tests speak of that were passed', () => {
    expect(proposeScope([{ result: 'passed', narrowed: { territories: ['PK'] } }])).toEqual({});
  });

  it('may be nothing at all, which is said and not forgotten', () => {
    expect(
      proposeScope([
        { result: 'failed', narrowed: { dataCategories: ['traffic'] } },
        { result: 'failed', narrowed: { dataCategories: ['subscriber'] } },
      ]),
    ).toEqual({ dataCategories: [] });
  });
});
