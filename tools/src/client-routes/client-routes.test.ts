import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from '@breakwater/contracts';
import { describe, expect, it } from 'vitest';
import { clientRoutes } from './client-routes.ts';

describe('routes of the client', () => {
  it('are those of the contracts: else npm run sync', () => {
    for (const [name, text] of clientRoutes(OPERATIONS))
      expect(readFileSync(join('libs/client/src', name), 'utf8'), name).toBe(text);
  });

  it('are sorted by id, whatever the order of declaration', () => {
    const parts = clientRoutes([
      { id: 'ships.sink', method: 'POST', path: '/v1/ships/:id/sink', answers: { 200: {}, 422: {} } },
      { id: 'cats.list', method: 'GET', path: '/v1/cats', answers: { 200: {} } },
      { id: 'boats.list', method: 'GET', path: '/v1/boats', answers: { 200: {} } },
    ]);
    const [, first = '', second = ''] = [...parts.values()];
    expect(first).toContain("'boats.list': 'GET /v1/boats',");
    expect(second).toContain("'ships.sink': 'POST /v1/ships/:id/sink 422',");
    expect(first.indexOf("'boats.list'")).toBeLessThan(first.indexOf("'cats.list'"));
  });
});
