import type { OrderTestId } from '@breakwater/contracts/law';
import { isAccepted } from '../elements-of-authority.ts';
import { readInstant } from '../time-range.ts';
import { failed, type OrderTest, passed, unknown } from './finding.ts';

const protectedTarget: OrderTest = ({ facts, form }) => {
  const count = form.targets.filter((target) => facts.isProtected(target)).length;
  if (count === 0) return passed('No target is on the protected list.', 'کوئی ہدف محفوظ فہرست میں نہیں۔');
  return failed(
    `${count} of its targets are on the protected list.`,
    `اس کے ${count} اہداف محفوظ فہرست میں ہیں۔`,
  );
};

const expired: OrderTest = ({ form, facts, pack }) => {
  const [ends, due] = [readInstant(form.expiresAt), readInstant(form.dueAt)];
  if (ends !== undefined && ends <= facts.now)
    return failed('The order has ended.', 'حکم کی مدت ختم ہو چکی ہے۔');
  if (due !== undefined && due <= facts.receivedAt)
    return unknown(
      'The deadline that it names was over before it came; the period of the law runs from receipt.',
      'درج مہلت وصولی سے پہلے گزر چکی تھی؛ قانونی مدت وصولی سے چلتی ہے۔',
    );
  if (pack.pack.status === 'retired' || pack.pack.effectiveFrom > new Date(facts.receivedAt).toISOString())
    return unknown(
      'The law as we have it was not in force when the order came.',
      'جب حکم آیا تو قانون کا یہ متن نافذ نہیں تھا۔',
    );
  return passed('The order is in force.', 'حکم نافذ ہے۔');
};

const duplicateOrWithdrawn: OrderTest = ({ facts }) => {
  if (facts.withdrawn)
    return failed('The order was withdrawn.', 'حکم واپس لیا جا چکا ہے۔', { outcome: 'refuse' });
  return facts.duplicate
    ? failed(
        'The same is asked of the same targets by another order.',
        'یہی مطالبہ انہی اہداف کے لیے ایک اور حکم میں ہے۔',
      )
    : passed('It is neither withdrawn nor a duplicate.', 'یہ نہ واپس لیا گیا ہے نہ مکرر ہے۔');
};

const comparable = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const addresseeAndLanguage: OrderTest = ({ form, facts }) => {
  const { language, addressee } = form;
  if (language !== undefined && !isAccepted(language, facts.languages))
    return failed(
      'It is in a language in which no orders are taken.',
      'یہ ایسی زبان میں ہے جس میں احکامات نہیں لیے جاتے۔',
    );
  const written = comparable(addressee ?? '');
  const names = facts.addressees.map(comparable);
  if (written !== '' && names.length > 0 && !names.some((name) => ` ${written} `.includes(` ${name} `)))
    return failed('It is addressed to somebody else.', 'یہ کسی اور کے نام ہے۔');
  return passed(
    'It is addressed to us, in a language that is taken.',
    'یہ ہمارے نام اور قابلِ قبول زبان میں ہے۔',
  );
};

export const WHAT_FOR: Partial<Record<OrderTestId, OrderTest>> = {
  'protected-target': protectedTarget,
  expired,
  'duplicate-or-withdrawn': duplicateOrWithdrawn,
  'addressee-and-language': addresseeAndLanguage,
};
