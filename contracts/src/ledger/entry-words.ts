import type { LocalText } from '../local-text.ts';
import type { MatterEntry, MatterEntryType } from './matter.ts';

/** What happened, as screens, public pages and reports call it. */
export const ENTRY_WORDS: Readonly<Record<MatterEntryType, LocalText>> = {
  concern: { en: 'Concern raised', ur: 'تشویش ظاہر کی گئی' },
  direction: { en: 'Direction', ur: 'ہدایت' },
  briefing: { en: 'Briefing', ur: 'بریفنگ' },
  response: { en: 'Answer', ur: 'جواب' },
  'assessed-sufficient': { en: 'Answer judged sufficient', ur: 'جواب کافی قرار پایا' },
  'assessed-insufficient': { en: 'Answer judged insufficient', ur: 'جواب ناکافی قرار پایا' },
  'show-cause': { en: 'Show-cause notice', ur: 'اظہارِ وجوہ کا نوٹس' },
  'fine-imposed': { en: 'Fine imposed', ur: 'جرمانہ عائد' },
  'fine-paid': { en: 'Fine paid', ur: 'جرمانہ ادا' },
  'final-warning': { en: 'Last warning', ur: 'آخری تنبیہ' },
  throttled: { en: 'Slowed down', ur: 'رفتار کم کی گئی' },
  'block-ordered': { en: 'Blocking ordered', ur: 'بندش کا حکم' },
  'block-upheld': { en: 'Blocking upheld', ur: 'بندش برقرار' },
  'order-appoint-representative': { en: 'Representative demanded', ur: 'نمائندہ مقرر کرنے کا حکم' },
  'office-closed': { en: 'Office closed', ur: 'دفتر بند' },
  'representative-appointed': { en: 'Representative appointed', ur: 'نمائندہ مقرر' },
  'assets-frozen': { en: 'Assets frozen', ur: 'اثاثے منجمد' },
  'circumvention-found': { en: 'Circumvention found', ur: 'بندش سے بچنے کی کوشش پائی گئی' },
  'documents-filed': { en: 'Documents filed', ur: 'دستاویزات جمع' },
  demarche: { en: 'Démarche', ur: 'سفارتی مراسلہ' },
  'conditions-met': { en: 'Conditions met', ur: 'شرائط پوری' },
  restored: { en: 'Restored', ur: 'بحالی' },
  meeting: { en: 'Meeting', ur: 'ملاقات' },
  correspondence: { en: 'Letter', ur: 'خط' },
  contested: { en: 'Contested', ur: 'اعتراض' },
  note: { en: 'Note', ur: 'نوٹ' },
};

/** Who did it. */
export const SIDE_WORDS: Readonly<Record<MatterEntry['by'], LocalText>> = {
  authority: { en: 'Authority', ur: 'ادارہ' },
  platform: { en: 'Platform', ur: 'پلیٹ فارم' },
  court: { en: 'Court', ur: 'عدالت' },
  state: { en: 'Another state', ur: 'دوسری ریاست' },
};
