import { readFileSync } from 'node:fs';
import { OPERATIONS } from '@breakwater/contracts';
import { describe, expect, it } from 'vitest';
import { clientRoutes } from './client-routes.ts';

const written = () => readFileSync('libs/client/src/routes.generated.ts', 'utf8');

describe('routes of the client', () => {
  it('are those of the contracts: else npm run sync', () => {
    expect(clientRoutes(OPERATIONS)).toBe(written());
  });

  it('are sorted by id, whatever the order of declaration', () => {
    const text = clientRoutes([
      { id: 'ships.sink', method: 'POST', path: '/v1/ships/:id/sink' },
      { id: 'boats.list', method: 'GET', path: '/v1/boats' },
    ]);
    expect(text.indexOf("'boats.list': 'GET /v1/boats'")).toBeGreaterThan(0);
    expect(text.indexOf("'boats.list'")).toBeLessThan(text.indexOf("'ships.sink'"));
  });
});
