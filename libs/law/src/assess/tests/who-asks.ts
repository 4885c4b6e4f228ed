import type { OrderTestId } from '@breakwater/contracts/law';
import { statesOf } from '../../packs/jurisdiction.ts';
import type { CheckContext, OrderContext } from '../check-context.ts';
import { says } from '../check-context.ts';
import { isCompetent } from '../competence.ts';
import { leastLevel } from '../least-level.ts';
import { citesLaw } from '../legal-code.ts';
import { failed, type OrderTest, passed, unknown } from './finding.ts';

/** Whether the authority belongs to a state in which the law of the pack holds. */
export const isOfJurisdiction = ({ pack, country }: OrderContext): boolean =>
  country !== undefined && pack !== undefined && statesOf(pack.pack.jurisdiction).includes(country);

/** Whether an order cites a law that is of who asks: one of its register entry, or the pack's own where it holds there. */
export function citesOwnLaw(context: CheckContext): boolean {
  const { form, facts, pack } = context;
  const cited = form.legalBasis ?? '';
  if (citesLaw(cited, facts.authority?.legalCodes ?? [])) return true;
  return isOfJurisdiction(context) && citesLaw(cited, pack.pack.citations ?? []);
}

const legalBasis: OrderTest = (context) => {
  const { form, facts, pack, type } = context;
  // The forms of an annex name their law in print.
  if (form.form !== undefined && form.form !== 'generic' && form.form === type.form && !says(form.legalBasis))
    return passed('It comes on the form of this law.', 'یہ اسی قانون کے فارم پر ہے۔');
  if (!says(form.legalBasis))
    return failed('The order names no legal basis.', 'حکم میں کوئی قانونی بنیاد نہیں بتائی گئی۔');
  const codes = [...(pack.pack.citations ?? []), ...(facts.authority?.legalCodes ?? [])];
  if (citesLaw(form.legalBasis, codes))
    return passed('It cites the law that it comes under.', 'اس میں متعلقہ قانون کا حوالہ موجود ہے۔');
  return unknown(
    `It cites neither ${pack.pack.title.en} nor a law that is on record for this authority.`,
    `اس میں نہ ${pack.pack.title.ur} کا حوالہ ہے نہ کسی ایسے قانون کا جو اس ادارے کے لیے درج ہو۔`,
  );
};

const authorityKind: OrderTest = (context) => {
  const { form, facts, type } = context;
  const kind = facts.authority?.kind ?? form.authority?.kind;
  if (kind === undefined)
    return unknown('It is not known what kind of authority asks.', 'معلوم نہیں کہ یہ کس نوعیت کا ادارہ ہے۔');
  const categories = form.dataCategories ?? [];
  if (isCompetent(type, kind, categories))
    return passed('This kind of authority may ask for this.', 'اس نوعیت کا ادارہ یہ مطالبہ کر سکتا ہے۔');
  const validator = form.validation?.kind;
  if (validator !== undefined && isCompetent(type, validator, categories))
    return passed(
      'An authority that may ask for this has validated the order.',
      'ایک مجاز ادارے نے حکم کی توثیق کی ہے۔',
    );
  const allowed = categories.filter((category) => isCompetent(type, kind, [category]));
  const narrowed = allowed.length > 0 ? { narrowed: { dataCategories: allowed } } : {};
  return failed(
    'This kind of authority may not ask for all of this by itself.',
    'اس نوعیت کا ادارہ یہ سب کچھ خود طلب نہیں کر سکتا۔',
    narrowed,
  );
};

const requesterVerified: OrderTest = (context) => {
  const { facts, form, country } = context;
  if (facts.contactRevoked)
    return failed('The contact is revoked.', 'رابطہ منسوخ ہو چکا ہے۔', { outcome: 'refuse' });
  if (facts.contactExpired)
    return failed(
      'The verification of the contact has expired; verify it again.',
      'رابطے کی تصدیق کی مدت ختم ہو چکی ہے؛ دوبارہ تصدیق کریں۔',
    );
  const claimed = form.authority?.country;
  if (facts.authority !== undefined && claimed !== undefined && claimed !== country)
    return failed(
      'The order names another country than our register has for this authority.',
      'حکم میں درج ملک ہمارے رجسٹر میں اس ادارے کے ملک سے مختلف ہے۔',
    );
  const least = leastLevel(context);
  if (facts.level >= least)
    return passed(
      `It is known at level ${facts.level} who asks; ${least} is needed.`,
      `پوچھنے والے کی تصدیق درجہ ${facts.level} پر ہے؛ درکار درجہ ${least} ہے۔`,
    );
  return failed(
    `It is known at level ${facts.level} only who asks; ${least} is needed.`,
    `پوچھنے والے کی تصدیق صرف درجہ ${facts.level} پر ہے؛ درکار درجہ ${least} ہے۔`,
  );
};

const foreignAuthority: OrderTest = (context) => {
  const { type, country } = context;
  if (country === undefined)
    return unknown('It is not known of which state the authority is.', 'معلوم نہیں کہ ادارہ کس ریاست کا ہے۔');
  if (isOfJurisdiction(context))
    return passed('The authority is of a state of this law.', 'ادارہ اسی قانون کی ریاست کا ہے۔');
  const foreign = type.foreign ?? 'legal-review';
  if (foreign === 'allowed')
    return passed(
      'This law allows authorities of other states to ask.',
      'یہ قانون دوسری ریاستوں کے اداروں کو بھی اجازت دیتا ہے۔',
    );
  return failed(
    'The authority is of a state in which this law does not hold.',
    'ادارہ ایسی ریاست کا ہے جہاں یہ قانون نافذ نہیں۔',
    { outcome: foreign === 'refused' ? 'refuse' : 'legal-review' },
  );
};

const emergency: OrderTest = (context) => {
  const { form, facts, reading } = context;
  const threat = reading?.threat;
  if (form.emergency !== true) return passed('No emergency is claimed.', 'ہنگامی صورتِ حال کا دعویٰ نہیں۔');
  const faults: [string, string][] = [];
  if (facts.authority === undefined)
    faults.push(['the authority is not in our register', 'ادارہ ہمارے رجسٹر میں نہیں']);
  if (facts.level < 2) faults.push(['who asks is not verified', 'پوچھنے والے کی تصدیق نہیں ہوئی']);
  if (!facts.calledBack)
    faults.push([
      'nobody called back a number of our own roster',
      'ہمارے اپنے اندراج والے نمبر پر کال نہیں کی گئی',
    ]);
  if (!citesOwnLaw(context))
    faults.push(['the law that it cites is not of this authority', 'درج قانون اس ادارے کا نہیں']);
  if (!says(form.emergencyReasons))
    faults.push(['it does not say what threatens whom', 'یہ نہیں بتایا گیا کہ خطرہ کیا ہے اور کس کو ہے']);
  else if (threat === 'none')
    faults.push(['its reasons name no threat to a life', 'وجوہات میں کسی جان کو خطرہ نہیں بتایا گیا']);
  if (faults.length > 0)
    return failed(
      `The emergency is not shown: ${faults.map(([en]) => en).join('; ')}.`,
      `ہنگامی صورتِ حال ثابت نہیں: ${faults.map(([, ur]) => ur).join('؛ ')}۔`,
    );
  if (threat === undefined)
    return unknown(
      'Without word lists nobody has read whether a life is in danger; a person has to.',
      'الفاظ کی فہرستوں کے بغیر یہ نہیں دیکھا گیا کہ جان کو خطرہ ہے یا نہیں؛ کسی فرد کو دیکھنا ہوگا۔',
    );
  if (threat === 'unclear')
    return unknown(
      'Its reasons may name a threat to a life; a person has to read them.',
      'وجوہات میں شاید کسی جان کو خطرے کا ذکر ہے؛ کسی فرد کو پڑھنا ہوگا۔',
    );
  return passed(
    'The authority was called back, cites its own law and names a threat to a life.',
    'ادارے کو کال کر کے تصدیق کی گئی، وہ اپنے قانون کا حوالہ دیتا ہے اور جان کو خطرہ بتاتا ہے۔',
  );
};

export const WHO_ASKS: Partial<Record<OrderTestId, OrderTest>> = {
  'legal-basis': legalBasis,
  'authority-kind': authorityKind,
  'requester-verified': requesterVerified,
  'foreign-authority': foreignAuthority,
  emergency,
};
