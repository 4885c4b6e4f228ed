import type { Letter } from '@breakwater/contracts/letters';
import type { Order, OrderForm, OrderSettings } from '@breakwater/contracts/orders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSession } from '../../testing/index.ts';
import { LETTER_HOUSE, post } from '../../testing/letter-steps.ts';
import { TEST_AUTHORITY } from '../../testing/test-authority.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let amina: TestSession;
let authorityId = '';
beforeAll(async () => {
  server = await startTestServer();
  amina = await server.signIn('Amina', ['legal', 'admin']);
  await amina.ask('/v1/letters/settings', { method: 'PUT', body: LETTER_HOUSE });
  authorityId = (await post<{ id: string }>(amina, '/v1/authorities', { ...TEST_AUTHORITY, kind: 'court' }))
    .body.id;
  const settings = (await amina.ask('/v1/orders/settings')).body as OrderSettings;
  const homes = [{ platform: 'harbour', established: 'US', data: [] }];
  const changed = { ...settings, platforms: ['harbour'], homes };
  expect((await amina.ask('/v1/orders/settings', { method: 'PUT', body: changed })).status).toBe(200);
}, 60_000);
afterAll(() => server?.stop());

const warrant: OrderForm = {
  instrument: 'pk-peca-2016',
  requestType: 'warrant-s34',
  targets: [{ kind: 'account', value: 'ali', platform: 'harbour' }],
  dataCategories: ['content'],
  reference: 'W 1/2026',
};
const receive = async (form: OrderForm) =>
  (await post<Order>(amina, '/v1/orders', { channel: 'post', authorityId, form })).body;
const begin = async (kind: string, language: string, id: string) =>
  (await post<Letter>(amina, '/v1/letters', { kind, language, about: { kind: 'order', id } })).body;

describe('a warrant of another state for content', () => {
  it('comes with a card, and the letter of a way says what binds us and how to go about it', async () => {
    const { id, assessment } = await receive(warrant);
    expect(assessment?.conflict).toMatchObject({ from: 'PK', relation: 'foreign' });
    expect(assessment?.advice).not.toBe('comply');
    const way = assessment?.conflict?.ways.find((one) => one.id === 'mutual-legal-assistance');
    const letter = await begin('way-mutual-legal-assistance', 'en', id);
    expect(letter.values).toMatchObject({
      reference: 'W 1/2026',
      ground: expect.stringContaining('18 U.S.C. 2702(a)(1)'),
      nextStep: way?.how.en,
    });
    const inUrdu = await begin('way-mutual-legal-assistance', 'ur', id);
    expect(inUrdu.values.nextStep).toBe(way?.how.ur);
  });

  it('has no words of ours for a way that is not open to it', async () => {
    const { id } = await receive({ ...warrant, reference: 'W 2/2026' });
    const { values } = await begin('way-executive-agreement', 'en', id);
    expect(values.nextStep).toBeUndefined();
  });
});

it('an order under a law that no pack knows has a card, and goes to a lawyer', async () => {
  const { instrument: _, requestType: __, ...rest } = warrant;
  const order = await receive({ ...rest, reference: 'W 3/2026', legalBasis: 'Harbour Act, section 9' });
  expect(order).toMatchObject({ state: 'legal-review' });
  expect(order.assessment).toMatchObject({ advice: 'legal-review', conflict: { relation: 'foreign' } });
  expect(order.assessment?.conflict?.unknown).toContain('law');
});
