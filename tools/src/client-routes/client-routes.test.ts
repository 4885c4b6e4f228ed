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
      { id: 'ships.sink', method: 'POST', path: '/v1/ships/:id/sink', answers: { 200: {}, 422: {} } },
      { id: 'boats.list', method: 'GET', path: '/v1/boats', answers: { 200: {} } },
    ]);
    expect(text).toContain("'boats.list': 'GET /v1/boats',");
    expect(text).toContain("'ships.sink': 'POST /v1/ships/:id/sink 422',");
    expect(text.indexOf("'boats.list'")).toBeLessThan(text.indexOf("'ships.sink'"));
  });
});
