import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededBits } from '@breakwater/kernel';
import { sharedData } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import type { LinkRecord } from '../fields/field.ts';
import { countPairs, pairwiseFigures } from '../metrics/pairwise.ts';
import { parseLinkageModel } from '../model/parse-linkage-model.ts';
import { inventPeople } from '../testing/index.ts';
import { evaluateLinkage } from './evaluate-linkage.ts';
import { linkRecords } from './link-records.ts';

const { records, entities } = inventPeople(300, 3);

describe('linking', () => {
  const linked = linkRecords(records);

  it('finds people without labels', () => {
    const { precision, recall } = pairwiseFigures(countPairs(linked.clusters, entities));
    expect(precision).toBeGreaterThan(0.93);
    expect(recall).toBeGreaterThan(0.9);
  });

  it('gives the same clusters, weights and pairs whatever the order of the input', () => {
    const next = seededBits(3);
    const order = records.map((_, at) => ({ at, key: next() })).sort((a, b) => a.key - b.key);
    const shuffled = linkRecords(order.map(({ at }) => records[at] ?? {}));
    expect(shuffled.model).toEqual(linked.model);
    const firsts = new Map<number, number>();
    const back = new Int32Array(records.length);
    order.forEach(({ at }, place) => {
      back[at] = shuffled.clusters[place] ?? -1;
    });
    const renamed = back.map((cluster, row) => {
      firsts.set(cluster, firsts.get(cluster) ?? row);
      return firsts.get(cluster) ?? -1;
    });
    expect(renamed).toEqual(linked.clusters);
    expect([...shuffled.pairs()].map(({ probability }) => probability)).toEqual(
      [...linked.pairs()].map(({ probability }) => probability),
    );
  });

  it('explains each pair by steps that add up', () => {
    for (const { waterfall, probability } of linked.pairs()) {
      const sum = waterfall.steps.reduce((total, { bits }) => total + bits, waterfall.priorBits);
      expect(sum).toBeCloseTo(waterfall.bits, 6);
      expect(probability).toBeGreaterThanOrEqual(0.5);
    }
  });

  it('comes out the same by its model read back from JSON', () => {
    const model = parseLinkageModel(JSON.parse(JSON.stringify(linked.model)));
    const again = linkRecords(records, { model });
    const { f1 } = pairwiseFigures(countPairs(again.clusters, Array.from(linked.clusters)));
    expect(f1).toBeGreaterThan(0.97);
  });

  it('carries a model over to a file with other headers, and takes what is missing as not given', () => {
    const other = inventPeople(100, 8);
    const renamed = other.records.map(({ first_name, surname, dob, email }) => ({
      ' Given Name': first_name,
      'LAST NAME': surname,
      'Date of birth': dob,
      'E-mail': email,
    }));
    const { clusters } = linkRecords(renamed, { model: linked.model });
    expect(pairwiseFigures(countPairs(clusters, other.entities)).f1).toBeGreaterThan(0.85);
  });

  it('never compares what no score may use, nor names of rows or clusters', () => {
    const marked = records.map((record, at) => ({
      ...record,
      religion: `r${entities[at]}`,
      nationality: `n${entities[at]}`,
      cluster: entities[at],
      unique_id: `${entities[at]}-${at}`,
    }));
    const { model, clusters } = linkRecords(marked);
    expect(model.comparisons.map(({ name }) => name)).toEqual(
      linked.model.comparisons.map(({ name }) => name),
    );
    expect(clusters).toEqual(linked.clusters);
  });

  it.each<[string, readonly LinkRecord[], string]>([
    ['one record', [{ name: 'Asma Noor' }], 'linkage-records-too-few'],
    ['nothing comparable', [{ id: '1' }, { id: '2' }], 'linkage-columns-missing'],
  ])('refuses %s with a sentence', (_, given, code) => {
    expect(() => linkRecords(given)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses labels that do not suffice', () => {
    const few = records.slice(0, 6);
    expect(() => linkRecords(few, { entities: few.map((_, at) => at) })).toThrow(
      expect.objectContaining({ code: 'linkage-labels-unusable' }),
    );
  });

  it('links records that share nothing, or are all the same', () => {
    const apart = linkRecords([
      { name: 'Asma Noor', born: '1990-04-02' },
      { name: 'Timur Klomp', born: '1971-11-08' },
    ]);
    expect([...apart.clusters]).toEqual([0, 1]);
    expect([...apart.pairs()]).toEqual([]);
  });
});

describe('evaluation', () => {
  it('judges by folds of entities and without labels', () => {
    const result = evaluateLinkage(records, entities);
    expect(result.f1).toBeGreaterThan(0.93);
    expect(result.b3).toBeGreaterThan(0.93);
    expect(result.ece).toBeLessThan(0.05);
    expect(result.unsupervised?.f1).toBeGreaterThan(0.92);
  });

  const accounts = sharedData('accounts');
  it.skipIf(accounts === undefined)('reaches the bars on fake_1000 [needs shared data]', () => {
    const text = readFileSync(join(accounts ?? '', 'splink_datasets/fake_1000.csv'), 'utf8');
    const [head = '', ...lines] = text.trim().split(/\r?\n/);
    const names = head.split(',');
    const rows = lines.map((line) =>
      Object.fromEntries(line.split(',').map((value, at) => [names[at], value])),
    );
    const result = evaluateLinkage(
      rows,
      rows.map(({ cluster }) => cluster ?? ''),
    );
    expect(result.recallAtP99).toBeGreaterThanOrEqual(0.85);
    expect(result.ece).toBeLessThanOrEqual(0.03);
    expect(result.f1).toBeGreaterThan(0.95);
  });
});
