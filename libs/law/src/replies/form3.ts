import type { LocalText } from '@breakwater/contracts';
import type { Form3Reason } from '@breakwater/contracts/law';
import {
  aboutOrder,
  defectLines,
  instantText,
  paragraphs,
  parties,
  type Reply,
  type ReplyInput,
} from './reply.ts';

/** Reasons of Form 3 of Regulation (EU) 2023/1543 (Annex III, section D), as the authority reads them. */
const REASONS: Readonly<Record<Form3Reason, LocalText>> = {
  incomplete: { en: 'The certificate is incomplete.', ur: 'سرٹیفکیٹ نامکمل ہے۔' },
  'manifest-errors': { en: 'It contains manifest errors.', ur: 'اس میں واضح غلطیاں ہیں۔' },
  'insufficient-information': {
    en: 'It does not contain enough information.',
    ur: 'اس میں کافی معلومات نہیں۔',
  },
  'data-not-stored': {
    en: 'The data are not stored by us or on our behalf.',
    ur: 'یہ معلومات ہمارے پاس یا ہماری طرف سے محفوظ نہیں۔',
  },
  impossibility: {
    en: 'It is impossible for another reason that is not ours.',
    ur: 'ہمارے اختیار سے باہر کسی اور وجہ سے ممکن نہیں۔',
  },
  'not-issued-by-authority': {
    en: 'No authority of Article 4 issued or validated it.',
    ur: 'آرٹیکل 4 کے کسی ادارے نے اسے جاری یا توثیق نہیں کیا۔',
  },
  'offence-not-covered': { en: 'The offence is not covered.', ur: 'یہ جرم دائرے میں نہیں آتا۔' },
  'service-not-covered': { en: 'The service is not covered.', ur: 'یہ خدمت دائرے میں نہیں آتی۔' },
  immunity: {
    en: 'The data are protected by an immunity or privilege, or by the freedom of the press.',
    ur: 'معلومات استثنا، استحقاق یا آزادیِ صحافت کے تحت محفوظ ہیں۔',
  },
  'conflict-of-law': {
    en: 'It conflicts with the law of a third country.',
    ur: 'یہ کسی تیسرے ملک کے قانون سے متصادم ہے۔',
  },
};

/** Form 3 of Regulation (EU) 2023/1543: why a certificate is not executed, for each identifier. */
export function form3(
  input: ReplyInput,
  given: {
    readonly reasons: readonly Form3Reason[];
    readonly details?: string;
    /** Indices of the targets that it is about; all when left out. */
    readonly targets?: readonly number[];
    readonly preserved: boolean;
  },
): Reply {
  const { form } = input.facts;
  const about = aboutOrder(input);
  const indices = given.targets ?? form.targets.map((_, index) => index);
  const body = (language: keyof LocalText) =>
    paragraphs([
      about[language],
      given.reasons.map((reason) => `• ${REASONS[reason][language]}`).join('\n'),
      given.details,
      defectLines(input.assessment, language),
    ]);
  return {
    document: {
      form: 'epoc-form-3',
      A: { certificate: form.form === 'epoc-pr' ? 'EPOC-PR' : 'EPOC' },
      B: {
        ...parties(input),
        validatingAuthority: form.validation?.name ?? null,
        enforcingAuthority: form.enforcingAuthority ?? null,
        issuedAt: form.issuedAt ?? null,
      },
      D: { reasons: given.reasons, identifiers: indices, explanation: given.details ?? null },
      F: {
        informationRequired: input.assessment.defects.map(({ element, explain }) => ({
          element,
          explain: explain.en,
        })),
      },
      G: indices.map((target) => ({ target, preserved: given.preserved })),
      H: { provider: input.provider, contact: input.contact ?? null, at: instantText(input.at) },
    },
    subject: { en: 'The certificate is not executed (Form 3)', ur: 'سرٹیفکیٹ پر عمل نہیں ہوا (فارم 3)' },
    body: { en: body('en'), ur: body('ur') },
  };
}
