import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { REVERSIBLE_ACTIONS } from '@breakwater/contracts';
import { describe, expect, it } from 'vitest';
import { checkRuleSet } from './check/check-rule-set.ts';
import { testCatalogue } from './testing/index.ts';
import { testRuleSet } from './trial/test-rule-set.ts';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../packs/rules/${name}`, import.meta.url)), 'utf8');
const pack = read('starter.yaml');
const { compiled, faults } = checkRuleSet(pack, { catalogue: testCatalogue, file: 'starter.yaml' });
const rules = compiled?.rules.map(({ rule }) => rule) ?? [];

describe('the starter pack', () => {
  it('has no faults', () => {
    expect(faults).toEqual([]);
    expect(rules.length).toBeGreaterThanOrEqual(20);
  });

  it('passes its own tests, and has one for every rule', () => {
    const report = testRuleSet(pack, read('starter.test.yaml'), { catalogue: testCatalogue });
    expect(report.faults).toEqual([]);
    expect(report.results.filter(({ failures }) => failures.length > 0)).toEqual([]);
    expect(report.untested).toEqual([]);
  });

  it('says of every rule what it is for, whom it hits wrongly, and why that can be undone', () => {
    for (const { id, description } of rules) {
      expect(description, id).toMatch(/Purpose: .+ Known false positives: .+ Reversible: /);
    }
  });

  it('says each title and reason in Urdu, in sentences that suit every number', () => {
    for (const { id, title, because, translations } of rules) {
      const urdu = translations?.ur;
      expect(urdu?.title, id).toMatch(/^[\p{Script=Arabic}\p{P}\s]+$/u);
      expect(urdu?.because.replaceAll(/\{\{.*?\}\}/g, ''), id).toMatch(/^[\p{Script=Arabic}\p{P}\s]+$/u);
      expect([title, because, urdu?.title, urdu?.because].join(' '), id).not.toContain('(s)');
    }
  });

  it('asks people for anything that cannot be taken back, in one rule only', () => {
    const proposals = rules.filter(({ then }) =>
      then.some(({ action }) => !(REVERSIBLE_ACTIONS as readonly string[]).includes(action)),
    );
    expect(proposals.map(({ id }) => id)).toEqual(['recruitment/organisation-phrase-and-known-invite']);
  });

  it('never counts an ambiguous term', () => {
    for (const { id, when } of rules) {
      const asked = when.match(/h\.bank == "(organisations|media-wings|recruitment-phrases)"/g) ?? [];
      expect(when.match(/!h\.ambiguous/g) ?? [], id).toHaveLength(asked.length);
    }
  });
});
