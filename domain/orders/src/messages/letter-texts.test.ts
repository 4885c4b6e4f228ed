import type { OrderForm } from '@breakwater/contracts/orders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OrdersFixture, openOrders, removal } from '../testing/orders-fixture.ts';
import { type AutomaticLetter, reasonText, subjectOf } from './letter-texts.ts';

const order = (language?: string, reference?: string) => ({
  form: { targets: [], ...(language !== undefined && { language }) },
  number: 12,
  ...(reference !== undefined && { reference }),
});

describe('what the desk writes by itself', () => {
  it.each<AutomaticLetter>([
    ...(['acknowledgement', 'refusal', 'narrowing', 'clarification-request'] as const),
    ...(['impossibility', 'form3', 'production'] as const),
  ])('%s: English, and Urdu before it where the order is in Urdu', (kind) => {
    const english = subjectOf(order('en', 'HP 7'), kind);
    expect(english).not.toMatch(/\p{Script=Arabic}/u);
    expect(subjectOf(order(undefined, 'HP 7'), kind)).toBe(english);
    const urdu = subjectOf(order('ur-PK', 'HP 7'), kind);
    expect(urdu).toMatch(/^\p{Script=Arabic}/u);
    expect(urdu.replaceAll(/[\u2068\u2069]/g, '').endsWith(english)).toBe(true);
  });

  it('names the order by its reference, else by our number', () => {
    expect(subjectOf(order('en', 'HP 7'), 'refusal')).toBe('Your order is not followed: HP 7');
    expect(subjectOf(order('ur'), 'refusal')).toContain('حکم نمبر \u206812\u2069 · ');
    expect(subjectOf(order('en', 'HP 7'), 'acknowledgement')).toBe('Received: order 12');
    expect(subjectOf(order('urd-x', 'HP 7'), 'refusal')).not.toMatch(/\p{Script=Arabic}/u);
  });

  it('keeps the reason as it was written', () => {
    expect(reasonText(order('ur'), 'No court said so.', [])).toBe('No court said so.');
    expect(reasonText(order('ur'), 'No court said so.', ['legality'])).toMatch(
      /^No court said so\.\n\nقانونی بنیادیں · Grounds: legality$/,
    );
  });
});

describe('letters of an order in Urdu', () => {
  let desk: OrdersFixture;
  beforeAll(async () => {
    desk = await openOrders();
  });
  afterAll(() => desk.close());

  const receive = async (changes: Partial<OrderForm>) => {
    const { contact } = await desk.enter();
    const from = { channel: 'portal', contactId: contact.id, by: 'officer:o1' } as const;
    return (await desk.orders.receive({ ...from, form: removal({ language: 'ur', ...changes }) })).order;
  };

  it('are acknowledged in both, with number and hash in each', async () => {
    const { number, messages, formSha256 = '' } = await receive({ reference: 'TCO-u1' });
    const [subject, body] = [messages[0]?.subject ?? '', messages[0]?.body ?? ''];
    expect(subject).toBe(`آپ کا حکم موصول ہوا: حکم نمبر \u2068${number}\u2069 · Received: order ${number}`);
    expect(body.split(formSha256)).toHaveLength(3);
  });

  it('are asked back and refused under a subject in both', async () => {
    const { id } = await receive({ reference: 'TCO-u2' });
    const reason = 'کس پوسٹ کی بات ہے؟';
    await desk.orders.decide(id, { answer: 'clarify', reason }, { by: 'staff:amina', lawyer: true });
    const refused = { answer: 'refuse', reason: 'Not lawful.', grounds: ['legality'] } as const;
    await desk.orders.decide(id, refused, { by: 'staff:amina', lawyer: true });
    await desk.orders.confirm(id, { by: 'staff:bilal', lawyer: true });
    const { messages } = await desk.orders.get(id);
    expect(messages.slice(1).map(({ subject, body }) => [subject, body])).toEqual([
      ['آپ کے حکم کی وضاحت درکار ہے · Your order needs to be clarified: \u2068TCO-u2\u2069', reason],
      [
        'آپ کے حکم پر عمل نہیں ہو گا · Your order is not followed: \u2068TCO-u2\u2069',
        'Not lawful.\n\nقانونی بنیادیں · Grounds: legality',
      ],
    ]);
  });
});
