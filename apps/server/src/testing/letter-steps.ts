import type { Letter, LetterSettings } from '@breakwater/contracts/letters';
import type { TestPerson, TestSession } from './test-people.ts';

type Asking = Pick<TestSession | TestPerson, 'ask'>;

/** What a ministry of a test writes letters with. */
export const LETTER_HOUSE: LetterSettings = {
  letterheads: [
    { language: 'en', name: 'Ministry of Harbours', lines: ['1 Quay Street'] },
    { language: 'ur', name: 'وزارتِ بندرگاہ', lines: ['بندر روڈ'] },
  ],
  signatories: [{ id: 'secretary', as: [{ language: 'en', name: 'Amina Khan', office: 'Joint Secretary' }] }],
  registers: [{ id: 'out', prefix: 'MH' }],
  zone: 'Asia/Karachi',
};

/** Everything that a letter of any kind may have to say. */
export const LETTER_VALUES = {
  addressee: { name: 'Lantern Social Ltd', lines: ['Legal department'] },
  reference: 'LS 88',
  ground: 'section 37',
  facts: 'Three posts are still up.',
  asked: 'Remove them.',
  missing: 'An answer on the second post.',
  amount: { amount: '25000000', currency: 'PKR' },
  remedy: 'Appeal to the High Court within 30 days.',
  nextStep: 'The matter goes to the tribunal.',
  dueAt: { at: '2030-01-31T12:00:00Z', zone: 'Asia/Karachi' },
  signatory: 'secretary',
};
export const LETTER_ITEMS = [{ value: 'https://lantern.example/@a/posts/1', note: 'video' }];

/** Asks with a body, and says what came. */
export async function post<T>(
  who: Asking,
  path: string,
  body: object,
): Promise<{ readonly status: number; readonly body: T & { readonly code?: string } }> {
  return (await who.ask(path, { method: 'POST', body })) as Awaited<ReturnType<typeof post<T>>>;
}

export async function makeLetter(who: Asking, given: object): Promise<Letter> {
  return (await post<Letter>(who, '/v1/letters', given)).body;
}

export async function finishLetter(who: Asking, { id }: Letter): Promise<Letter> {
  return (await post<Letter>(who, `/v1/letters/${id}/finish`, {})).body;
}

export const sendLetter = (who: Asking, { id, fingerprint }: Letter) =>
  post<Letter>(who, `/v1/letters/${id}/send`, { fingerprint });
