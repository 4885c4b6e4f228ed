import { describe, expect, it } from 'vitest';
import { checkTaxonomy } from './check-taxonomy.ts';
import type { Taxonomy } from './taxonomy.ts';

const words = { en: 'Words', ur: 'الفاظ' };
const news: Taxonomy['exceptions'][number] = {
  id: 'news',
  title: words,
  holds: words,
  fails: words,
  decidedBy: 'person',
};
const threat: Taxonomy['labels'][number] = {
  id: 'threat',
  title: words,
  text: words,
  policy: 'terrorism/threat',
  indicators: [words, words],
  needs: 2,
  notCovered: [words],
  exceptions: ['news'],
  severity: 'critical',
  escalate: true,
  category: 'RISK_FOR_PUBLIC_SECURITY',
  keywords: ['TERRORIST_CONTENT'],
};
const good: Taxonomy = {
  version: 1,
  exceptions: [news],
  labels: [threat],
  policies: [{ policy: 'terrorism/threat', labels: ['threat'] }],
};
const faultsOf = (value: unknown) =>
  checkTaxonomy(value).faults.map(({ pointer, message }) => `${pointer} ${message}`);

describe('a taxonomy', () => {
  it('is taken whole', () => {
    expect(checkTaxonomy(good)).toEqual({ taxonomy: good, faults: [] });
  });

  it.each<[string, unknown, string]>([
    ['a field that there is not', { ...good, colour: 'red' }, ' must not have additional properties: colour'],
    [
      'a label without a language',
      { ...good, labels: [{ ...threat, title: { en: 'A' } }] },
      '/labels/0/title must have required properties ur',
    ],
    [
      'an exception that a machine may grant',
      { ...good, exceptions: [{ ...news, decidedBy: 'rule' }] },
      '/exceptions/0/decidedBy must be equal to constant',
    ],
    [
      'an exception that there is not',
      { ...good, labels: [{ ...threat, exceptions: ['poetry'] }] },
      '/labels/0/exceptions/0 there is no such exception: poetry',
    ],
    [
      'more indicators than there are',
      { ...good, labels: [{ ...threat, needs: 3 }] },
      '/labels/0/needs asks for more indicators than there are',
    ],
    [
      'a label whose policy does not stand for it',
      { ...good, labels: [{ ...threat, policy: 'terrorism/support' }] },
      '/labels/0/policy under policies, terrorism/support does not stand for threat',
    ],
    [
      'a policy with a label that there is not',
      { ...good, policies: [{ policy: 'terrorism/threat', labels: ['threat', 'rumour'] }] },
      '/policies/0/labels/1 there is no such label: rumour',
    ],
    [
      'a label twice',
      { ...good, labels: [threat, threat] },
      '/labels/1/id stands there more than once: threat',
    ],
    [
      'a policy twice',
      { ...good, policies: [...good.policies, ...good.policies] },
      '/policies/1/policy stands there more than once: terrorism/threat',
    ],
  ])('is refused with %s', (_, value, fault) => {
    expect(faultsOf(value)).toContain(fault);
  });
});
