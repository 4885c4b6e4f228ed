import { readFileSync } from 'node:fs';
import { SEVERITIES } from '@breakwater/contracts';
import { labelsOf } from '@breakwater/contracts/review';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTaxonomy } from './read-taxonomy.ts';

const pack = (name: string) => readFileSync(new URL(`../../../../packs/${name}`, import.meta.url), 'utf8');
const source = pack('policies/taxonomy.yaml');
const taxonomy = readTaxonomy(source, 'taxonomy.yaml');
const { policies } = parse(pack('policies/starter.yaml')) as {
  policies: { id: string; category: string; keywords: string[] }[];
};
const { rules } = parse(pack('rules/starter.yaml')) as { rules: { policy: string }[] };

describe('the taxonomy that ships', () => {
  it('has a label for every policy on terrorism, and for each label one policy that is there', () => {
    const onTerrorism = policies.map(({ id }) => id).filter((id) => id.startsWith('terrorism'));
    const named = taxonomy.policies.map(({ policy }) => policy);
    expect([...named].sort()).toEqual([...onTerrorism].sort());
    for (const { id, policy } of taxonomy.labels) expect(labelsOf(taxonomy, policy), id).toContain(id);
    expect(taxonomy.labels.map(({ id }) => id)).toEqual([
      'actor-content',
      'threat',
      'tactics',
      'material-support',
      'instructions',
      'recruitment',
      'support',
      'incitement',
    ]);
  });

  it('has labels for every rule on terrorism, and none for spam', () => {
    const without = rules.filter(({ policy }) => labelsOf(taxonomy, policy).length === 0);
    expect(without.map(({ policy }) => policy).filter((id) => !id.startsWith('platform/'))).toEqual([]);
    expect(without.length).toBeGreaterThan(3);
  });

  it('files a label as its policy is filed', () => {
    for (const label of taxonomy.labels) {
      const policy = policies.find(({ id }) => id === label.policy);
      expect(label.category, label.id).toBe(policy?.category);
      expect(label.keywords, label.id).toContain('TERRORIST_CONTENT');
    }
  });

  it('spares news, research, counter-speech, art, mourning, satire and education, and uses each', () => {
    const used = new Set(taxonomy.labels.flatMap(({ exceptions }) => exceptions));
    const ids = taxonomy.exceptions.map(({ id }) => id);
    expect(ids).toEqual(['news', 'research', 'counter-speech', 'art', 'mourning', 'satire', 'education']);
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
  });

  it('asks for two indicators of a threat and hands it on', () => {
    const threat = taxonomy.labels.find(({ id }) => id === 'threat');
    expect(threat).toMatchObject({ needs: 2, escalate: true, severity: SEVERITIES.at(-1) });
    expect(threat?.indicators).toHaveLength(5);
  });

  it('is in the guide, every label with its policy and every exception', () => {
    const url = new URL('../../../../docs/guides/policy-taxonomy.md', import.meta.url);
    const rows = readFileSync(url, 'utf8').split('\n');
    for (const { id, policy, severity } of taxonomy.labels)
      expect(
        rows.some(
          (row) => row.startsWith(`| \`${id}\``) && row.includes(`\`${policy}\``) && row.includes(severity),
        ),
        id,
      ).toBe(true);
    for (const { id } of taxonomy.exceptions)
      expect(
        rows.filter((row) => row.startsWith(`| \`${id}\``)),
        id,
      ).toHaveLength(1);
  });

  it('says everything in English and in Urdu', () => {
    const texts: { en: string; ur: string }[] = [];
    JSON.stringify(taxonomy, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'ur' in value)
        texts.push(value as (typeof texts)[number]);
      return value;
    });
    expect(texts.length).toBeGreaterThan(70);
    for (const { en, ur } of texts) {
      expect(ur).toMatch(/^[\u0600-\u06ff\s۔،]+$/);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

describe('reading a taxonomy', () => {
  it.each([
    ['a broken file', 'version: [', /^labels\.yaml:1:\d+ /],
    [
      'a field that there is not',
      source.replace('    needs: 2\n', '    need: 2\n'),
      /^labels\.yaml:\d+:5 \/labels\/1 /,
    ],
    [
      'a label that there is not',
      source.replace('labels: [threat] }', 'labels: [treat] }'),
      /^labels\.yaml:\d+:\d+ \/policies\/6\/labels\/0 there is no such label: treat$/,
    ],
  ])('names %s by its line', (_, text, expected) => {
    try {
      readTaxonomy(text, 'labels.yaml');
      expect.fail('taken');
    } catch (error) {
      expect(error).toMatchObject({ code: 'taxonomy-invalid', status: 422 });
      const [, ...lines] = (error as Error).message.split('\n');
      expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    }
  });

  it('points at the line itself', () => {
    const broken = source.replace('labels: [threat] }', 'labels: [treat] }');
    const line = broken.split('\n').findIndex((text) => text.includes('[treat]')) + 1;
    expect(() => readTaxonomy(broken, 'a.yaml')).toThrow(`a.yaml:${line}:`);
  });
});
