import { describe, expect, it } from 'vitest';
import { DemoMaterialError, loadMaterial, parseMaterial } from './material.ts';
import { ExpectedFile, type PostsFile } from './material-schema.ts';

const gapsOf = (templates: readonly string[]) =>
  templates.flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)].map(([, gap = '']) => gap));

const templatesOf = ({ topics, replies, shares, edits }: PostsFile) => [
  ...Object.values(topics).flatMap(({ bios, say, add }) => [...bios, ...say, ...add]),
  ...replies,
  ...shares,
  ...edits,
];

describe('the material', () => {
  const { people, posts, voices, violations } = loadMaterial();

  it('has a slot for every gap', () => {
    for (const file of posts.values()) {
      const known = new Set([...Object.keys(file.slots), 'code']);
      expect(gapsOf(templatesOf(file)).filter((gap) => !known.has(gap))).toEqual([]);
    }
  });

  it('has posts for every language of the crowd, whose shares make 100', () => {
    expect([...posts.keys()].toSorted()).toEqual(Object.keys(people.languages).toSorted());
    expect(Object.values(people.languages).reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });

  it('says nothing twice', () => {
    for (const file of posts.values()) {
      const says = Object.values(file.topics).flatMap(({ say }) => say);
      expect(new Set(says).size).toBe(says.length);
    }
  });

  it('has no gap in what is planted word for word', () => {
    const planted = Object.values(violations.accounts).flatMap(({ says = [] }) => says);
    expect(gapsOf([...planted, ...violations.burst.says, violations.copiedText.text])).toEqual([]);
  });

  it('gives every written account something to say', () => {
    for (const { accounts, sentences } of voices) {
      for (const [id, { says, language }] of Object.entries(accounts)) {
        expect(says ?? sentences[language], id).not.toHaveLength(0);
      }
    }
  });
});

describe('parseMaterial', () => {
  it('says which file is no YAML', () => {
    expect(() => parseMaterial('expected.yaml', 'groups: [', ExpectedFile)).toThrow(
      /packs\/demo\/expected\.yaml .* no valid YAML/,
    );
  });

  it('says where a file has another shape', () => {
    const text = 'groups: [{ accounts: u-1001, role: suspect, behaviour: b, shows: s }]';
    expect(() => parseMaterial('expected.yaml', text, ExpectedFile)).toThrow(/\/groups\/0\/role/);
    expect(() => parseMaterial('expected.yaml', '', ExpectedFile)).toThrow(DemoMaterialError);
  });
});
