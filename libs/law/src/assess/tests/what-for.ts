import type { OrderTestId } from '@breakwater/contracts/law';
import type { TermSubject } from '../../terms/term-list.ts';
import type { CheckContext } from '../check-context.ts';
import { isAccepted } from '../elements-of-authority.ts';
import { readInstant } from '../time-range.ts';
import { type Finding, failed, type OrderTest, passed, unknown } from './finding.ts';

const NAMES: Partial<Record<TermSubject, readonly [string, string]>> = {
  decrypt: ['to break encryption', 'خفیہ کاری توڑنا'],
  live: ['to listen in live', 'براہِ راست نگرانی'],
  monitoring: ['to watch everybody', 'سب کی عمومی نگرانی'],
  followers: ['everybody around an account', 'کسی اکاؤنٹ کے تمام متعلقین'],
  keyword: ['everybody who used a word', 'کوئی لفظ استعمال کرنے والے سب لوگ'],
  geofence: ['everybody at a place', 'کسی جگہ موجود سب لوگ'],
};

function demandTest(subjects: readonly TermSubject[]): OrderTest {
  return ({ demands }: CheckContext): Finding => {
    if (demands === undefined)
      return unknown('There are no word lists to read it with.', 'پڑھنے کے لیے الفاظ کی فہرستیں موجود نہیں۔');
    const found = subjects.filter((subject) => demands.has(subject));
    if (found.length === 0) return passed('It asks for nothing of the kind.', 'ایسا کوئی مطالبہ نہیں۔');
    const [en, ur] = [0, 1].map((language) => found.map((subject) => NAMES[subject]?.[language] ?? subject));
    return failed(`It asks: ${en?.join(', ')}.`, `مطالبہ: ${ur?.join('، ')}۔`);
  };
}

const protectedTarget: OrderTest = ({ facts, form }) => {
  const count = form.targets.filter((target) => facts.isProtected(target)).length;
  if (count === 0) return passed('No target is on the protected list.', 'کوئی ہدف محفوظ فہرست میں نہیں۔');
  return failed(
    `${count} of its targets are on the protected list.`,
    `اس کے ${count} اہداف محفوظ فہرست میں ہیں۔`,
  );
};

const expression: OrderTest = ({ form, type, demands }) => {
  const ticked = (form.reasonsCategories ?? []).map((id) => id.trim().toLowerCase());
  const grounds = type.reasonsCategories ?? [];
  if (grounds.some(({ id, review }) => review === true && ticked.includes(id)))
    return failed(
      'It rests on a ground that reaches lawful speech.',
      'یہ ایسی بنیاد پر ہے جو جائز اظہار کو بھی چھوتی ہے۔',
    );
  const named = grounds.some(({ id }) => ticked.includes(id));
  if (!named && demands?.has('expression') === true)
    return failed(
      'Its reasons are about criticism or satire, and no ground of the law is ticked.',
      'اس کی وجوہات تنقید یا طنز سے متعلق ہیں اور قانون کی کوئی بنیاد منتخب نہیں۔',
    );
  return passed('Nothing shows that it aims at opinion.', 'ایسا کچھ نہیں جو رائے کو نشانہ بنانا ظاہر کرے۔');
};

const exemptMaterial: OrderTest = ({ demands }) =>
  demands?.has('exempt') === true
    ? failed(
        'Its own words say that the material is journalism, research, art, teaching or counter-speech.',
        'خود حکم کے الفاظ میں مواد صحافت، تحقیق، فن، تعلیم یا جوابی بیانیہ ہے۔',
      )
    : passed(
        'Nothing in the order says that the material is exempt; who reads it looks.',
        'حکم میں ایسا کچھ نہیں کہ مواد مستثنیٰ ہو؛ پڑھنے والا جانچتا ہے۔',
      );

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
  'bulk-or-reverse': demandTest(['followers', 'keyword', 'geofence']),
  'decryption-or-monitoring': demandTest(['decrypt', 'live', 'monitoring']),
  'protected-target': protectedTarget,
  expression,
  'exempt-material': exemptMaterial,
  expired,
  'duplicate-or-withdrawn': duplicateOrWithdrawn,
  'addressee-and-language': addresseeAndLanguage,
};
