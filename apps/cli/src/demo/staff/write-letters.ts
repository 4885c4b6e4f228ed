import type { LetterSettings } from '@breakwater/contracts/letters';
import type { Order } from '@breakwater/contracts/orders';
import type { Person } from './person.ts';

/** What the desk of the demo writes letters with. */
const HOUSE: LetterSettings = {
  letterheads: [
    {
      language: 'en',
      name: 'Harbour',
      lines: ['Desk for orders of authorities', '4 Quayside, Dublin', 'orders@harbour.example'],
    },
    {
      language: 'ur',
      name: 'ہاربر',
      lines: ['شعبۂ احکام و مراسلت', '4 Quayside, Dublin', 'orders@harbour.example'],
    },
  ],
  signatories: [
    {
      id: 'head-of-desk',
      as: [
        { language: 'en', name: 'Yusuf Karim', office: 'Head of the desk for orders' },
        { language: 'ur', name: 'یوسف کریم', office: 'سربراہ، شعبۂ احکام' },
      ],
    },
  ],
  registers: [{ id: 'out', prefix: 'HB' }],
  zone: 'Europe/Dublin',
};

/** The letterhead, and a draft to an authority whose order came: a person finishes and sends it. */
export async function writeLetters(admin: Person, legal: Person, order: Order | undefined): Promise<void> {
  await admin.call('letters.changeSettings', { body: HOUSE });
  if (!order) return;
  await legal.call('letters.make', {
    body: {
      kind: 'acknowledgement',
      language: 'ur',
      about: { kind: 'order', id: order.id },
      route: { channel: 'post' },
    },
  });
}
