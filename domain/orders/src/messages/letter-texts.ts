import type { LocalText } from '@breakwater/contracts';
import type { OrderMessage } from '@breakwater/contracts/orders';
import type { StoredOrder } from '../stored-order.ts';

/** Letters that the desk writes by itself, or around the reason of a person. */
export type AutomaticLetter = Extract<
  OrderMessage['kind'],
  | 'acknowledgement'
  | 'refusal'
  | 'narrowing'
  | 'clarification-request'
  | 'impossibility'
  | 'form3'
  | 'production'
>;

const SUBJECTS: Readonly<Record<AutomaticLetter, LocalText>> = {
  acknowledgement: { en: 'Received', ur: 'آپ کا حکم موصول ہوا' },
  refusal: { en: 'Your order is not followed', ur: 'آپ کے حکم پر عمل نہیں ہو گا' },
  narrowing: { en: 'Your order is followed in part', ur: 'آپ کے حکم پر جزوی عمل ہو گا' },
  'clarification-request': { en: 'Your order needs to be clarified', ur: 'آپ کے حکم کی وضاحت درکار ہے' },
  impossibility: { en: 'Your order cannot be followed now', ur: 'آپ کے حکم پر فی الحال عمل ممکن نہیں' },
  form3: {
    en: 'Your order cannot be executed as it stands (Form 3)',
    ur: 'آپ کے حکم پر اس صورت میں عمل نہیں ہو سکتا (فارم 3)',
  },
  production: { en: 'Data for your order', ur: 'آپ کے حکم کا ڈیٹا' },
};

/** A letter is in English, and in Urdu as well where its order is: whoever reads either knows what it is. */
type Addressed = Pick<StoredOrder, 'form'>;

/** Names of others keep their own direction within a sentence (UAX #9). */
const isolate = (text: string | number) => `\u2068${text}\u2069`;

const isUrdu = ({ form }: Addressed) => /^ur(-|$)/i.test(form.language ?? '');

/** Texts one after the other, Urdu first. */
function both(order: Addressed, { en, ur }: LocalText, between: string): string {
  return isUrdu(order) ? `${ur}${between}${en}` : en;
}

/** What a letter is about, with the reference of the authority or our number. */
export function subjectOf(
  order: Addressed & Pick<StoredOrder, 'reference' | 'number'>,
  kind: AutomaticLetter,
): string {
  const { en, ur } = SUBJECTS[kind];
  const { number, reference } = order;
  // An acknowledgement tells the number: theirs they know.
  if (kind === 'acknowledgement' || reference === undefined)
    return both(order, { en: `${en}: order ${number}`, ur: `${ur}: حکم نمبر ${isolate(number)}` }, ' · ');
  return isUrdu(order) ? `${ur} · ${en}: ${isolate(reference)}` : `${en}: ${reference}`;
}

/** The receipt that the authority keeps: what came and when. */
export function receivedText(
  order: Addressed & Pick<StoredOrder, 'number' | 'receivedAt' | 'state'>,
  hash: string,
): string {
  const { number, receivedAt, state } = order;
  const typed = state === 'unread';
  const text = {
    en: `Your order was received at ${receivedAt} as number ${number}.${
      typed ? ' It could not be read by machine and is being typed in.' : ''
    } SHA-256 of what came: ${hash}`,
    ur: `آپ کا حکم ${isolate(receivedAt)} کو نمبر ${isolate(number)} کے تحت موصول ہوا۔${
      typed ? ' یہ مشین سے پڑھا نہیں جا سکا اور ہاتھ سے درج کیا جا رہا ہے۔' : ''
    } جو موصول ہوا اس کا SHA-256: ${isolate(hash)}`,
  };
  return both(order, text, '\n\n');
}

/** The reason as the person wrote it, with the grounds of the law by their names. */
export function reasonText(order: Addressed, reason: string, grounds: readonly string[]): string {
  if (grounds.length === 0) return reason;
  return `${reason}\n\n${both(order, { en: 'Grounds', ur: 'قانونی بنیادیں' }, ' · ')}: ${grounds.join(', ')}`;
}

/** What is said of a package where nobody wrote a note. */
export function readyText(order: Addressed): string {
  const text = {
    en: 'The data that your order is given are ready to be downloaded, once.',
    ur: 'آپ کے حکم پر دیا جانے والا ڈیٹا تیار ہے۔ اسے صرف ایک بار ڈاؤن لوڈ کیا جا سکتا ہے۔',
  };
  return both(order, text, '\n\n');
}
