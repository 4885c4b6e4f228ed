import type { ElementId } from '@breakwater/contracts/law';
import { type CheckContext, says } from './check-context.ts';
import { type ElementProblem, invalid, missing } from './element-problem.ts';

type Check = (context: CheckContext) => ElementProblem[];

/** Fewer words than that state no reason. */
const FEWEST_WORDS = 4;

const given =
  (field: 'reference' | 'addressee' | 'signature' | 'redress' | 'informAuthority' | 'offence'): Check =>
  ({ form }) =>
    says(form[field]) ? [] : missing(`/${field}`);

const argued =
  (field: 'reasons' | 'necessity' | 'emergencyReasons'): Check =>
  ({ form }) => {
    const text = form[field];
    if (!says(text)) return missing(`/${field}`);
    if (text.trim().split(/\s+/).length >= FEWEST_WORDS) return [];
    return invalid(
      `/${field}`,
      'What is written here states no reason: say in a sentence what happened and why this is asked for.',
      'یہاں جو لکھا ہے وہ کوئی وجہ نہیں بتاتا: ایک جملے میں بتائیں کہ کیا ہوا اور یہ مطالبہ کیوں ہے۔',
    );
  };

const legalBasis: Check = ({ form }) => {
  if (!says(form.legalBasis)) return missing('/legalBasis');
  if (/\p{N}/u.test(form.legalBasis)) return [];
  return invalid(
    '/legalBasis',
    'No provision is named: give the law and the article or section.',
    'کوئی دفعہ نہیں بتائی گئی: قانون اور اس کا آرٹیکل یا دفعہ لکھیں۔',
  );
};

const reasonsCategory: Check = ({ form, type }) => {
  const ticked = form.reasonsCategories ?? [];
  if (ticked.length === 0) return missing('/reasonsCategories');
  const known = type.reasonsCategories?.map(({ id }) => id);
  if (known === undefined) return [];
  return ticked.flatMap((id, index) =>
    known.includes(id.trim().toLowerCase())
      ? []
      : invalid(
          `/reasonsCategories/${index}`,
          `This is none of the grounds of the law: ${known.join(', ')}.`,
          `یہ قانون کی بنیادوں میں سے نہیں: ${known.join('، ')}۔`,
        ),
  );
};

const notifier: Check = ({ form }) =>
  says(form.authority?.name) && /^\S+@\S+\.\S+$/.test(form.authority?.email?.trim() ?? '')
    ? []
    : missing('/authority/email');

const secrecyDecision: Check = ({ form }) =>
  says(form.secrecy?.decision) ? [] : missing('/secrecy/decision');

const goodFaith: Check = ({ form }) => (form.goodFaith === true ? [] : missing('/goodFaith'));

/** Elements that are a text or a box of the form. */
export const TEXT_ELEMENTS: Partial<Record<ElementId, Check>> = {
  'file-reference': given('reference'),
  addressee: given('addressee'),
  signature: given('signature'),
  redress: given('redress'),
  'authority-to-inform': given('informAuthority'),
  offence: given('offence'),
  reasons: argued('reasons'),
  necessity: argued('necessity'),
  'emergency-reasons': argued('emergencyReasons'),
  'legal-basis': legalBasis,
  'reasons-category': reasonsCategory,
  'secrecy-decision': secrecyDecision,
  'good-faith': goodFaith,
  notifier,
};
