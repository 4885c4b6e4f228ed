import type { LocalText } from '@breakwater/contracts';
import {
  AUTHORITY_MEASURES,
  PLATFORM_MEASURES,
  type ScorecardMeasure,
  type ScorecardMeasureId,
} from '@breakwater/contracts/ledger';

/** A measure as it is published: what it is called and how it is counted. */
export interface Formula {
  readonly label: LocalText;
  readonly formula: LocalText;
  readonly unit: ScorecardMeasure['unit'];
  readonly better: ScorecardMeasure['better'];
}

export type Side = 'platform' | 'authority';

/** Measures of a side, in the order in which they are shown. */
export const MEASURES: Readonly<Record<Side, readonly ScorecardMeasureId[]>> = {
  platform: PLATFORM_MEASURES,
  authority: AUTHORITY_MEASURES,
};

const share = (better: Formula['better'], label: LocalText, formula: LocalText): Formula => ({
  unit: 'share',
  better,
  label,
  formula,
});

/**
 * Formulas in the words in which they are published. To give full effect is not better than to refuse: an unlawful order
 * ought to be refused, and the side of the authority shows how many were.
 */
export const FORMULAS: Readonly<Record<ScorecardMeasureId, Formula>> = {
  answered: share(
    'higher',
    { en: 'Orders answered', ur: 'جن احکامات کا جواب دیا گیا' },
    {
      en: 'Orders answered in full, in part or with a refusal ÷ orders that were answered or whose time is over. Withdrawn orders are left out.',
      ur: 'وہ احکامات جن کا مکمل یا جزوی جواب دیا گیا یا جن سے انکار کیا گیا ÷ وہ احکامات جن کا جواب آ چکا یا جن کی مہلت ختم ہو چکی۔ واپس لیے گئے احکامات شامل نہیں۔',
    },
  ),
  'in-time': share(
    'higher',
    { en: 'Answered in time', ur: 'بروقت جواب' },
    {
      en: 'Orders answered before the strict time of their clock ÷ orders with a clock that was met or missed.',
      ur: 'وہ احکامات جن کا جواب مقررہ وقت سے پہلے دیا گیا ÷ وہ احکامات جن کی مہلت پوری ہوئی یا گزر گئی۔',
    },
  ),
  effect: share(
    'neither',
    { en: 'Full effect given', ur: 'مکمل عمل درآمد' },
    {
      en: 'Orders answered in full ÷ orders answered. More is not better: an unlawful order ought to be refused.',
      ur: 'وہ احکامات جن پر مکمل عمل ہوا ÷ وہ احکامات جن کا جواب دیا گیا۔ زیادہ ہونا بہتر ہونا نہیں: غیر قانونی حکم سے انکار ہی درست ہے۔',
    },
  ),
  partial: share(
    'neither',
    { en: 'Answered in part', ur: 'جزوی جواب' },
    {
      en: 'Orders answered in part, for example after they were narrowed ÷ orders answered.',
      ur: 'وہ احکامات جن کا جزوی جواب دیا گیا، مثلاً دائرہ محدود کرنے کے بعد ÷ وہ احکامات جن کا جواب دیا گیا۔',
    },
  ),
  'refused-with-ground': share(
    'higher',
    { en: 'Refusals with a ground', ur: 'وجہ کے ساتھ انکار' },
    {
      en: 'Refused orders whose answer names a ground of the law ÷ refused orders.',
      ur: 'وہ انکار جن کے جواب میں قانونی بنیاد بتائی گئی ÷ تمام انکار۔',
    },
  ),
  'median-hours': {
    unit: 'hours',
    better: 'lower',
    label: { en: 'Hours to an answer (median)', ur: 'جواب تک گھنٹے (وسطانیہ)' },
    formula: {
      en: 'Median of the hours from receipt to answer, over orders answered. Interval from order statistics.',
      ur: 'وصولی سے جواب تک کے گھنٹوں کا وسطانیہ، ان احکامات پر جن کا جواب دیا گیا۔ وقفہ ترتیبی شماریات سے۔',
    },
  },
  'answers-sufficient': share(
    'higher',
    { en: 'Answers judged sufficient', ur: 'جوابات جو کافی سمجھے گئے' },
    {
      en: 'Answers that the authority recorded as sufficient ÷ answers that it judged, in matters of the ledger. It is the judgement of one side and contestable.',
      ur: 'وہ جوابات جنہیں ادارے نے کافی درج کیا ÷ وہ جوابات جن پر اس نے رائے دی، کھاتے کے معاملات میں۔ یہ ایک فریق کی رائے ہے اور اس پر اعتراض ہو سکتا ہے۔',
    },
  ),
  representative: {
    unit: 'yes-no',
    better: 'higher',
    label: { en: 'Representative in place', ur: 'نمائندہ مقرر' },
    formula: {
      en: 'For each jurisdiction what the ledger recorded last: a legal representative appointed, entered in the register or shown by documents (yes), or one that ended, an office closed or an order to appoint one (no). A Member State stands for the European Union. Yes on the whole where it is so in each.',
      ur: 'ہر دائرۂ اختیار کے لیے کھاتے کا آخری اندراج: قانونی نمائندہ مقرر ہوا، رجسٹر میں درج ہوا یا دستاویزات سے ثابت ہوا (ہاں)، یا نمائندگی ختم ہوئی، دفتر بند ہوا یا نمائندہ مقرر کرنے کا حکم ہوا (نہیں)۔ یورپی یونین کے لیے ایک رکن ملک کافی ہے۔ مجموعی جواب تبھی ہاں ہے جب ہر جگہ ہاں ہو۔',
    },
  },
  defective: share(
    'lower',
    { en: 'Orders with defects', ur: 'نقائص والے احکامات' },
    {
      en: 'Orders in which an element that the law asks for was missing or wrong ÷ orders received.',
      ur: 'وہ احکامات جن میں قانون کا مطلوبہ کوئی جزو غائب یا غلط تھا ÷ موصول شدہ احکامات۔',
    },
  ),
  'over-broad': share(
    'lower',
    { en: 'Over-broad orders', ur: 'حد سے زیادہ وسیع احکامات' },
    {
      en: 'Orders that had to be narrowed or refused for their width ÷ orders received.',
      ur: 'وہ احکامات جنہیں وسعت کی وجہ سے محدود کرنا یا رد کرنا پڑا ÷ موصول شدہ احکامات۔',
    },
  ),
  emergency: share(
    'neither',
    { en: 'Emergency orders', ur: 'ہنگامی احکامات' },
    {
      en: 'Orders that claim an emergency ÷ orders received.',
      ur: 'وہ احکامات جن میں ہنگامی صورتِ حال کا دعویٰ ہے ÷ موصول شدہ احکامات۔',
    },
  ),
  'emergency-confirmed': share(
    'higher',
    { en: 'Emergencies confirmed afterwards', ur: 'ہنگامی احکامات جن کی بعد میں تصدیق ہوئی' },
    {
      en: 'Emergency orders that were followed by the process of the law ÷ emergency orders of which it is known whether they were.',
      ur: 'وہ ہنگامی احکامات جن کے بعد قانونی کارروائی مکمل کی گئی ÷ وہ ہنگامی احکامات جن کے بارے میں یہ معلوم ہے۔',
    },
  ),
  secret: share(
    'neither',
    { en: 'Orders with secrecy', ur: 'رازداری والے احکامات' },
    {
      en: 'Orders that forbid to tell the user ÷ orders received.',
      ur: 'وہ احکامات جو صارف کو بتانے سے روکتے ہیں ÷ موصول شدہ احکامات۔',
    },
  ),
  'secrecy-days': {
    unit: 'days',
    better: 'lower',
    label: { en: 'Days of secrecy (median)', ur: 'رازداری کے دن (وسطانیہ)' },
    formula: {
      en: 'Median of the days for which the user must not be told, over orders with secrecy. Interval from order statistics.',
      ur: 'ان دنوں کا وسطانیہ جن میں صارف کو بتانا منع ہے، رازداری والے احکامات پر۔ وقفہ ترتیبی شماریات سے۔',
    },
  },
  'global-effect': share(
    'lower',
    { en: 'Worldwide effect demanded', ur: 'دنیا بھر میں اثر کا مطالبہ' },
    {
      en: 'Orders that ask for an effect outside of their own territory ÷ orders received.',
      ur: 'وہ احکامات جو اپنے علاقے سے باہر اثر چاہتے ہیں ÷ موصول شدہ احکامات۔',
    },
  ),
  'protected-target': share(
    'lower',
    { en: 'Protected targets', ur: 'محفوظ افراد و ادارے' },
    {
      en: 'Orders about press, lawyers, members of parliament, aid organisations or diplomats ÷ orders received.',
      ur: 'صحافت، وکلا، اراکینِ پارلیمان، امدادی تنظیموں یا سفارت کاروں سے متعلق احکامات ÷ موصول شدہ احکامات۔',
    },
  ),
  reversed: share(
    'lower',
    { en: 'Reversed afterwards', ur: 'بعد میں کالعدم' },
    {
      en: 'Orders undone after complaint, scrutiny or court ÷ orders that were given effect.',
      ur: 'وہ احکامات جو شکایت، جانچ یا عدالت کے بعد کالعدم ہوئے ÷ وہ احکامات جن پر عمل ہوا۔',
    },
  ),
  withdrawn: share(
    'neither',
    { en: 'Withdrawn', ur: 'واپس لیے گئے' },
    {
      en: 'Orders that the authority withdrew ÷ orders received.',
      ur: 'وہ احکامات جو ادارے نے واپس لے لیے ÷ موصول شدہ احکامات۔',
    },
  ),
};
