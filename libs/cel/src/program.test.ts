import { describe, expect, it } from 'vitest';
import {
  type CelEnvironment,
  type CelType,
  compileCel,
  duration,
  isFailure,
  isUnknown,
  unknown,
} from './index.ts';

const account: CelType = {
  object: 'account',
  fields: { ageDays: 'int', handle: 'string', tags: { list: 'string' } },
};
const environment: CelEnvironment = {
  variables: {
    account,
    event: { object: 'event', fields: { type: 'string', at: 'timestamp', author: account } },
    signals: { map: ['string', 'double'] },
    scores: { list: 'int' },
    span: 'duration',
    size: 'uint',
    extra: 'dyn',
  },
};

const evaluate = (source: string, activation: Record<string, unknown>): unknown =>
  compileCel(source, environment).evaluate(activation);

describe('native values', () => {
  it.each([
    ['account.ageDays + 1', { account: { ageDays: 2 } }, 3],
    ['account.ageDays * 3000000000', { account: { ageDays: 3_000_000_000 } }, 9_000_000_000_000_000_000n],
    ['account.ageDays < 5', { account: { ageDays: 4n } }, true],
    ['event.at.getFullYear()', { event: { at: new Date('2026-02-03T04:05:06Z') } }, 2026],
    ['event.at + span', { event: { at: new Date(0) }, span: duration(1500) }, new Date(1500)],
    ['size + 1u', { size: 4 }, 5],
    ['signals["toxic"] > 0.5', { signals: { toxic: 0.7 } }, true],
    ['signals.toxic > 0.5', { signals: new Map([['toxic', 0.7]]) }, true],
    ['scores.filter(s, s > 1)', { scores: [1, 2, 3] }, [2, 3]],
    ['{"a": scores}', { scores: [1] }, { a: [1] }],
    ['type(1)', {}, 'int'],
    ['extra.list[1].name', { extra: { list: [0, { name: 'second' }] } }, 'second'],
    ['extra.count == 3', { extra: { count: 3 } }, true],
    ['event.author.handle', { event: { author: { handle: 'mira' } } }, 'mira'],
    ['account == event.author', { account: { ageDays: 1 }, event: { author: { ageDays: 1 } } }, true],
  ])('%s', (source, activation, expected) => {
    expect(evaluate(source, activation)).toEqual(expected);
  });

  it('calls a value of the wrong type a failure that names the path and not the value', () => {
    expect(evaluate('account.ageDays < 5', { account: { ageDays: 'secret' } })).toMatchObject({
      code: 'wrong-type',
      message: 'account.ageDays should be int, but is a string',
    });
    expect(evaluate('account.ageDays < 5', { account: { ageDays: 1.5 } })).toMatchObject({
      code: 'wrong-type',
    });
  });
});

describe('what is absent or unknown', () => {
  it.each([
    ['account.ageDays < 5', { account: {} }, 'account.ageDays was not provided'],
    ['account.ageDays + 1 < 5', {}, 'account.ageDays was not provided'],
    ['account.handle.startsWith("a")', { account: unknown('lookup failed') }, 'lookup failed'],
    ['"x" in account.tags', { account: { tags: unknown('late') } }, 'late'],
    ['extra.a.b == 1', { extra: { a: unknown('late') } }, 'late'],
    ['has(account.handle)', {}, 'account was not provided'],
    ['has(account.handle)', { account: { handle: unknown('late') } }, 'late'],
    ['scores.exists(s, s == 9)', { scores: [1, unknown('late')] }, 'late'],
    ['(account.ageDays < 5 ? 1 : 2) == 1', { account: {} }, 'account.ageDays was not provided'],
  ])('%s is unknown', (source, activation, reason) => {
    expect(compileCel(source, environment).test(activation)).toMatchObject({
      unknown: true,
      reasons: [reason],
    });
  });

  it('tells presence with has()', () => {
    expect(evaluate('has(account.handle)', { account: {} })).toBe(false);
    expect(evaluate('has(account.handle)', { account: { handle: 'x' } })).toBe(true);
    expect(evaluate('has(signals.toxic)', { signals: {} })).toBe(false);
  });

  it('adds up the reasons', () => {
    const result = evaluate('account.ageDays + scores[0] > 1', { account: {} });
    expect(result).toMatchObject({
      reasons: ['account.ageDays was not provided', 'scores was not provided'],
    });
  });

  it('prefers unknown to failure', () => {
    expect(isUnknown(evaluate('1 / 0 == account.ageDays', { account: {} }))).toBe(true);
    expect(isFailure(evaluate('1 / 0 == 1', {}))).toBe(true);
  });

  it('makes a failure of a condition an unknown with the failure as its reason', () => {
    expect(
      compileCel('1 / account.ageDays > 1', environment).test({ account: { ageDays: 0 } }),
    ).toMatchObject({
      reasons: ['division by zero'],
    });
    expect(compileCel('account.ageDays', environment).test({ account: { ageDays: 0 } })).toMatchObject({
      unknown: true,
    });
  });

  it('does not take a record from outside for an unknown', () => {
    expect(evaluate('extra.unknown', { extra: { unknown: true, reasons: [] } })).toBe(true);
  });
});

describe('paths and types', () => {
  it('lists the longest static selections once each', () => {
    const { paths, type } = compileCel(
      'event.author.ageDays < 3 && signals.toxic > 0.1 && (has(account.handle) || account.handle == "a") && extra.x[0] == 1',
      environment,
    );
    expect(paths).toEqual(['event.author.ageDays', 'signals.toxic', 'account.handle', 'extra']);
    expect(type).toBe('bool');
  });
});
