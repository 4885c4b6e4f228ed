import type { LocalText } from '@breakwater/contracts';
import type { ImpossibilityReason } from '@breakwater/contracts/law';
import { aboutOrder, defectLines, paragraphs, parties, type Reply, type ReplyInput } from './reply.ts';

const REASONS: Readonly<Record<ImpossibilityReason, LocalText>> = {
  'force-majeure': {
    en: 'It is impossible to execute the order for reasons that are not ours: force majeure, or technical or operational grounds. The period runs from when they cease.',
    ur: 'حکم پر عمل ہمارے اختیار سے باہر وجوہات کی بنا پر ممکن نہیں: ناگہانی آفت یا تکنیکی یا عملی رکاوٹ۔ مدت ان کے ختم ہونے پر چلے گی۔',
  },
  'manifest-errors': {
    en: 'The order contains manifest errors. The period runs from when we have your clarification.',
    ur: 'حکم میں واضح غلطیاں ہیں۔ مدت آپ کی وضاحت ملنے پر چلے گی۔',
  },
  'insufficient-information': {
    en: 'The order does not contain enough information to execute it. The period runs from when we have your clarification.',
    ur: 'حکم میں عمل درآمد کے لیے کافی معلومات نہیں۔ مدت آپ کی وضاحت ملنے پر چلے گی۔',
  },
};

/** Annex III of Regulation (EU) 2021/784, from what the check of the order found. */
export function impossibility(
  input: ReplyInput,
  given: { readonly reason: ImpossibilityReason; readonly details?: string },
): Reply {
  const { assessment } = input;
  const about = aboutOrder(input);
  const body = (language: keyof LocalText) =>
    paragraphs([
      about[language],
      REASONS[given.reason][language],
      given.details,
      defectLines(assessment, language),
    ]);
  return {
    document: {
      form: 'tco-annex-3',
      A: parties(input),
      B: {
        reason: given.reason,
        details: given.details ?? null,
        errors: assessment.defects.map(({ element, problem, pointer, explain }) => ({
          element,
          problem,
          pointer: pointer ?? null,
          clarification: explain.en,
        })),
      },
      C: { provider: input.provider, contact: input.contact ?? null, at: new Date(input.at).toISOString() },
    },
    subject: {
      en: 'The removal order cannot be executed (Annex III)',
      ur: 'ہٹانے کے حکم پر عمل ممکن نہیں (ضمیمہ III)',
    },
    body: { en: body('en'), ur: body('ur') },
  };
}
