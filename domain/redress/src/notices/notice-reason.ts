import type { NoticeCategory } from '@breakwater/contracts/redress';
import type { Job } from '@breakwater/contracts/review';

const IN_URDU: Readonly<Record<NoticeCategory, string>> = {
  terrorism: 'دہشت گردی کا مواد',
  violence: 'تشدد پر اکسانا',
  'hate-speech': 'غیر قانونی نفرت انگیز اظہار',
  'child-abuse': 'بچوں کے ساتھ جنسی زیادتی',
  'intimate-images': 'رضامندی کے بغیر نجی تصاویر',
  'threats-or-stalking': 'دھمکیاں یا پیچھا کرنا',
  fraud: 'دھوکا دہی',
  privacy: 'نجی زندگی کی خلاف ورزی',
  other: 'کوئی اور غیر قانونی چیز',
};

/**
 * Why a job is there that a notice opened, in every language.
 *
 * @example
 * ```ts
 * noticeReason('fraud').because // => 'Somebody gave notice of illegal content: fraud.'
 * ```
 */
export function noticeReason(category: NoticeCategory): Required<Pick<Job, 'because' | 'translations'>> {
  return {
    because: `Somebody gave notice of illegal content: ${category}.`,
    translations: { ur: { because: `کسی نے غیر قانونی مواد کی اطلاع دی: ${IN_URDU[category]}` } },
  };
}
