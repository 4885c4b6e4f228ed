import { aboutOrder, instantText, paragraphs, parties, type Reply, type ReplyInput } from './reply.ts';

/** What was done on an order, and when (Annex II of Regulation (EU) 2021/784, Art. 3(6); Art. 9(1) of (EU) 2022/2065). */
export function feedback(
  input: ReplyInput,
  given: {
    readonly measure: 'content-removed' | 'access-disabled';
    /** Milliseconds since the epoch. */
    readonly effectAt: number;
    readonly details?: string;
  },
): Reply {
  const about = aboutOrder(input);
  const at = instantText(given.effectAt);
  const removed = given.measure === 'content-removed';
  return {
    document: {
      form: 'tco-annex-2',
      A: parties(input),
      B: { measure: given.measure, at, details: given.details ?? null },
      C: { provider: input.provider, contact: input.contact ?? null, at: instantText(input.at) },
    },
    subject: { en: 'Effect was given to your order', ur: 'آپ کے حکم پر عمل کر دیا گیا' },
    body: {
      en: paragraphs([
        about.en,
        removed ? `The content was removed at ${at}.` : `Access to the content was disabled at ${at}.`,
        given.details,
      ]),
      ur: paragraphs([
        about.ur,
        removed ? `مواد ${at} پر ہٹا دیا گیا۔` : `مواد تک رسائی ${at} پر بند کر دی گئی۔`,
        given.details,
      ]),
    },
  };
}
