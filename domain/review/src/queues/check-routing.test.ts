import { readFileSync } from 'node:fs';
import type { RoutingRule } from '@breakwater/contracts/review';
import { describe, expect, it } from 'vitest';
import { checkRouting } from './check-routing.ts';

const queues = ['default', 'first', 'terrorism'];

function faultsOf(when: string, changes: Partial<RoutingRule> = {}): string[] {
  const rules = [{ id: 'a', when, queue: 'first', ...changes }];
  return checkRouting({ rules }, queues).faults.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** Each fault as its code and the text of the file that begins at its place. */
function placesOf(source: string): string[] {
  const lines = source.split('\n');
  return checkRouting({ source }, queues).faults.map(
    ({ line, column, code }) => `${code} ${lines[line - 1]?.slice(column - 1)}`,
  );
}

describe('checkRouting', () => {
  it.each([
    'job.severity == "critical" && job.policy.startsWith("terrorism/")',
    '"suspend-account" in job.proposed || job.rules.exists(r, r == "starter/terms")',
    'job.origin == "notice" && job.audience > 10000 && job.platform == "harbour" && job.queue != "x"',
  ])('takes a condition about what was found: %s', (when) => {
    expect(faultsOf(when)).toEqual([]);
  });

  it.each([
    ['job.severty == "high"', '1:4 cel-type'],
    ['job.severity ==\n  job.audience', '1:14 cel-type'],
    ['job.severity == "high" &&\n(job.audience > 3', '1:24 cel-syntax'],
    ['job.audience', '1:1 not-a-condition'],
    ['account.id == "a"', '1:1 cel-type'],
  ])('says where %j is wrong', (when, fault) => {
    expect(faultsOf(when)).toEqual([fault]);
  });

  it.each([
    'job.language == "ur"',
    'job.accountId == "42"',
    'job.policy == "x" || job.nationality == "y"',
    'job.handle.startsWith("a")',
  ])('does not divide work by who somebody is: %s', (when) => {
    const [fault] = checkRouting({ rules: [{ id: 'a', when, queue: 'first' }] }, queues).faults;
    expect(fault).toMatchObject({ code: 'safeguard-identity', rule: 'a' });
    expect(fault?.message).toMatch(/never by who somebody is/);
  });

  it('takes the rules that the guide shows', () => {
    const guide = readFileSync(new URL('../../../../docs/guides/queues.md', import.meta.url), 'utf8');
    const [, source = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
    const { rules, faults } = checkRouting({ source }, ['terrorism', 'notices', 'networks']);
    expect([rules.length, faults]).toEqual([3, []]);
  });

  it.each(['random', 'copies'])('sends nothing to %s, where other things wait', (queue) => {
    const rules = [{ id: 'a', when: 'true', queue }];
    const { faults } = checkRouting({ rules }, [...queues, queue]);
    expect(faults.map(({ code }) => code)).toEqual(['reserved-queue']);
  });

  it('knows the queues, and lets no id come twice', () => {
    expect(faultsOf('true', { queue: 'frist' })).toEqual(['1:1 unknown-queue']);
    const twice = { id: 'a', when: 'true', queue: 'first' };
    expect(checkRouting({ rules: [twice, twice] }, queues).faults.map(({ code }) => code)).toEqual([
      'duplicate-rule',
    ]);
  });

  it.each([
    ['plain', 'job.severty == "high"', 'cel-type .severty == "high"'],
    ['single quotes', '\'"it\'\'s" == job.policy && job.nme == ""\'', 'cel-type .nme == ""\''],
    ['double quotes', '"\\"a\\" == job.policy && job.nme == 1"', 'cel-type .nme == 1"'],
    ['a literal block', '|\n      job.audience < 3\n      && job.nme == ""', 'cel-type .nme == ""'],
    ['a folded block', '>-\n      job.audience < 3 &&\n      job.nme == ""', 'cel-type .nme == ""'],
    ['plain over two lines', 'job.audience < 3\n      && job.nme == ""', 'cel-type .nme == ""'],
  ])('finds the place in a file with a condition written as %s', (_, when, place) => {
    expect(placesOf(`rules:\n  - id: a\n    when: ${when}\n    queue: first\n`)).toEqual([place]);
  });

  it.each([
    ['rules: [{ id: a, when: "true", queue: first, note: x }]'],
    ['rules: [{ id: a, when: "true", queue: frist }]', 'unknown-queue frist }]'],
    [
      'rules: [{ id: a, wen: "true", queue: first }]',
      'missing-field { id: a, wen: "true", queue: first }]',
      'unknown-field wen: "true", queue: first }]',
    ],
    [
      'rules: [{ id: A b, when: true, queue: first }]',
      'wrong-value A b, when: true, queue: first }]',
      'wrong-value true, queue: first }]',
    ],
    ['rules: [x]', 'wrong-value x]'],
    ['rulse: []', 'wrong-value rulse: []'],
    ['rules: [', 'yaml-syntax '],
  ])('checks the shape of %s', (source, ...places) => {
    expect(placesOf(source)).toEqual(places);
  });
});
