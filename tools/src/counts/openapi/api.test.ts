import { OPERATIONS } from '@breakwater/contracts';
import { describeOperations } from '@breakwater/server';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { expect, it } from 'vitest';
import { lintRedocly } from './lint-redocly.ts';
import { lintSpectral } from './lint-spectral.ts';

const text = JSON.stringify(describeOperations('0.1.0'));

it('is without a fault for Redocly and Spectral', async () => {
  const faults = [...(await lintRedocly(text)), ...(await lintSpectral(text))];
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  // Three rooms have lists beside things with ids; the server tells them apart by the longer address.
  const warnings = faults.filter(({ rule }) => rule !== 'no-ambiguous-paths');
  expect(warnings).toEqual([]);
});

it('names each operation once, and describes each', () => {
  const ids = OPERATIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const paths = Object.values((JSON.parse(text) as { paths: Record<string, object> }).paths);
  const described = paths.flatMap((path) => Object.values(path) as { operationId: string }[]);
  expect(described.map(({ operationId }) => operationId).sort()).toEqual([...ids].sort());
});

it('gives examples that are what they are examples of', () => {
  let checked = 0;
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { examples } = node as { examples?: unknown };
    if (Array.isArray(examples))
      for (const example of examples) {
        checked++;
        expect(Value.Check(node as TSchema, example), JSON.stringify(example)).toBe(true);
      }
    for (const inner of Object.values(node)) look(inner);
  };
  for (const { params, query, body, answers } of OPERATIONS) look([params, query, body, answers]);
  expect(checked).toBeGreaterThan(50);
});
