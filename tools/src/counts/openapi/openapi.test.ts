import { describe, expect, it } from 'vitest';
import { countOpenapi } from '../count-openapi.ts';
import { lintRedocly } from './lint-redocly.ts';
import { lintSpectral } from './lint-spectral.ts';

const operation = {
  operationId: 'readMatter',
  summary: 'Reads a matter',
  description: 'Reads a matter.',
  tags: ['matters'],
  security: [],
  responses: { 200: { description: 'the matter' }, 404: { description: 'none' } },
};
const sound = {
  openapi: '3.1.0',
  info: {
    title: 'Breakwater',
    version: '1.0.0',
    description: 'The API.',
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    contact: { name: 'Breakwater' },
  },
  servers: [{ url: 'https://breakwater.test' }],
  tags: [{ name: 'matters', description: 'Matters' }],
  paths: { '/matters': { get: operation } },
};
const { operationId: _, ...unnamed } = operation;
const faulty = {
  ...sound,
  servers: [],
  paths: { '/matters': { get: unnamed, put: { ...unnamed, responses: 7 } } },
};

async function count(document: object | undefined): Promise<Record<string, number | undefined>> {
  const rows = await countOpenapi(document && JSON.stringify(document));
  return Object.fromEntries(rows.map(({ id, value }) => [id, value]));
}

describe('countOpenapi', () => {
  it('finds nothing in a sound document', async () => {
    const none = { redoclyErrors: 0, redoclyWarnings: 0, spectralErrors: 0, spectralWarnings: 0 };
    expect(await count(sound)).toEqual({ ...none, unnamedOperations: 0 });
  });

  it('tells errors from warnings, and a linter from the other', async () => {
    const faults = await count(faulty);
    expect(faults.unnamedOperations).toBe(2);
    for (const id of ['redoclyErrors', 'redoclyWarnings', 'spectralErrors', 'spectralWarnings']) {
      expect(faults[id], id).toBeGreaterThan(0);
    }
  });

  it('says nothing of a document that is not there', async () => {
    expect(Object.values(await count(undefined))).toEqual(Array(5).fill(undefined));
  });
});

describe('a linter says which rule is broken, how badly and where', () => {
  const pointer = '#/paths/~1matters/get';

  it('for Redocly', async () => {
    const faults = await lintRedocly(JSON.stringify(faulty));
    expect(faults).toContainEqual({
      severity: 'warning',
      rule: 'operation-operationId',
      pointer: expect.stringContaining(pointer),
    });
    expect(faults).toContainEqual(expect.objectContaining({ severity: 'error', rule: 'no-empty-servers' }));
  });

  it('for Spectral', async () => {
    const faults = await lintSpectral(JSON.stringify(faulty));
    expect(faults).toContainEqual({
      severity: 'warning',
      rule: 'operation-operationId',
      pointer: '#/paths//matters/get',
    });
    expect(faults).toContainEqual(expect.objectContaining({ severity: 'error', rule: 'oas3-schema' }));
  });
});
