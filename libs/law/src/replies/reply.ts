import type { LocalText } from '@breakwater/contracts';
import type { Assessment } from '@breakwater/contracts/orders';
import type { OrderFacts } from '../assess/order-facts.ts';

/** What a reply is made of. */
export interface ReplyInput {
  readonly facts: OrderFacts;
  readonly assessment: Assessment;
  /** Our own file reference. */
  readonly reference: string;
  /** Name under which the provider answers. */
  readonly provider: string;
  /** Who may be asked about it: a desk, no person. */
  readonly contact?: string;
  /** When it is written, in milliseconds since the epoch. */
  readonly at: number;
}

/** A letter that is ready to be looked at and sent: the form of the law as data, and the same in words. */
export interface Reply {
  readonly document: Readonly<Record<string, unknown>>;
  readonly subject: LocalText;
  readonly body: LocalText;
}

export const instantText = (at: number): string => new Date(at).toISOString();

/** Parts of a letter, one under the other; empty ones are left out. */
export const paragraphs = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

/** One line for each defect, in a language. */
export function defectLines({ defects }: Assessment, language: keyof LocalText): string {
  return defects
    .map(({ label, explain, art }) => `• ${label[language]} (${art}): ${explain[language]}`)
    .join('\n');
}

/** Which order is meant, as the first line of every letter. */
export function aboutOrder({ facts, reference }: ReplyInput): LocalText {
  const theirs = facts.form.reference;
  const at = instantText(facts.receivedAt);
  return {
    en: `Your reference: ${theirs ?? 'none given'}. Our reference: ${reference}. Received: ${at}.`,
    ur: `آپ کا حوالہ: ${theirs ?? 'درج نہیں'}۔ ہمارا حوالہ: ${reference}۔ موصول ہونے کا وقت: ${at}۔`,
  };
}

/** Parts that the annexes of Regulation (EU) 2021/784 and the forms of (EU) 2023/1543 have in common. */
export function parties({ facts, reference, provider, contact, at }: ReplyInput) {
  const { form } = facts;
  return {
    addressee: provider,
    issuingAuthority: form.authority?.name ?? null,
    authorityReference: form.reference ?? null,
    addresseeReference: reference,
    receivedAt: instantText(facts.receivedAt),
    contact: contact ?? null,
    at: instantText(at),
  };
}
