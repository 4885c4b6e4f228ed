import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Nothing, type Operation } from '@breakwater/contracts';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { buildCall } from './build-call.ts';
import { fieldsOf } from './fields-of.ts';
import { nearestIds } from './find-operation.ts';
import { readTokens } from './read-tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-api-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

function build(declared: Partial<Operation>, ...tokens: string[]) {
  const operation: Operation = {
    id: 'birds.ring',
    method: 'POST',
    path: '/v1/birds/:id',
    summary: 'Ring a bird',
    permission: 'public',
    answers: { 204: Nothing },
    ...declared,
  };
  const fields = fieldsOf(operation);
  return buildCall(operation, fields, readTokens(tokens, fields));
}

const params = Type.Object({ id: Type.String(), year: Type.Integer() });
const body = Type.Object({ ring: Type.String(), weight: Type.Optional(Type.Number()) });

describe('a call', () => {
  it('is put together from its fields', async () => {
    const query = Type.Object({ quiet: Type.Optional(Type.Boolean()) });
    const made = build({ params, query, body }, '--id', '7', '--year=2026', '--ring', '007', '--quiet');
    expect(await made).toEqual({
      params: { id: '7', year: 2026 },
      query: { quiet: true },
      body: { ring: '007' },
    });
  });

  it('says all that is missing in one sentence', async () => {
    await expect(build({ params, body }, '--id', '7')).rejects.toMatchObject({
      code: 'field-missing',
      message: 'birds.ring needs --year (whole number), --ring (text). See breakwater api birds.ring --help',
    });
  });

  it('takes a whole body of any shape, and no fields beside it', async () => {
    const whole = ['--body', file('body.json', '{"ring":1}')];
    expect(await build({ body }, ...whole)).toMatchObject({ body: { ring: 1 } });
    expect(await build({ body: Type.Array(body) }, ...whole)).toMatchObject({ body: { ring: 1 } });
    await expect(build({ body }, ...whole, '--ring', 'a')).rejects.toMatchObject({ code: 'field-invalid' });
    await expect(build({ body: Type.Array(body) })).rejects.toMatchObject({ code: 'field-missing' });
    await expect(build({}, ...whole)).rejects.toMatchObject({ code: 'field-unknown' });
  });

  it('has a body where one is asked for, and none where it may be left out', async () => {
    const optional = Type.Object({ note: Type.Optional(Type.String()) });
    expect(await build({ body: optional })).toHaveProperty('body', {});
    expect(await build({ body: Type.Optional(optional) })).not.toHaveProperty('body');
    expect(await build({ body: Type.Optional(optional) }, '--note', 'a')).toHaveProperty('body.note', 'a');
    expect(await build({})).not.toHaveProperty('body');
  });

  it('sends a file as it is, as what its name says it is', async () => {
    const raw = { raw: 'bytes', consumes: ['application/json', 'text/csv'] } as const;
    const { upload } = await build(raw, '--file', file('birds.csv', 'ring\n7\n'));
    expect(upload).toMatchObject({ type: 'text/csv' });
    expect(Buffer.from(upload?.data as Uint8Array).toString()).toBe('ring\n7\n');
    await expect(build(raw)).rejects.toMatchObject({ code: 'field-missing' });
    await expect(build(raw, '--file', join(folder, 'none'))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    await expect(build({ body }, '--ring', '7', '--file', 'a')).rejects.toMatchObject({
      code: 'field-unknown',
    });
  });
});

it('ids near to what was typed are named', async () => {
  const ids = ['orders.list', 'orders.get', 'models.list', 'webhooks.deadLetters', 'access.keys'];
  expect((await nearestIds('order.lst', ids))[0]).toBe('orders.list');
  expect((await nearestIds('webhooks', ids))[0]).toBe('webhooks.deadLetters');
  expect((await nearestIds('list', ids)).slice(0, 2)).toEqual(['models.list', 'orders.list']);
});
