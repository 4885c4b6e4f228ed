import { splitName } from '@breakwater/names';
import { isCountryWord } from './country-names.ts';
import type { Passage, PlaceWord } from './place-text.ts';

/** Words in the form that they are compared in. */
function folds(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).flatMap((word) => splitName(word).map(({ folded }) => folded)));
}

/** What kind of place it is; before or after its name. */
const KINDS =
  folds(`district city town village province state region governorate tehsil taluka municipality agency
  valley island oblast rayon wilayah kecamatan kabupaten desa kota wilaya provincia ville
  ضلع شہر تحصیل صوبہ گاؤں قصبہ موضع علاقہ محلہ وادی
  ښار ولایت ولسوالۍ کلی سیمه
  مدينة محافظة ولاية قضاء ناحية قرية منطقة بلدة مخيم مديرية
  استان شهرستان روستای روستا
  ज़िला जिला शहर गाँव गांव प्रांत তহসিল জেলা শহর গ্রাম উপজেলা
  город города городе г район районе село селе область`);
/** Words that stand right before a place where somebody is or comes from. */
const BEFORE =
  folds(`from in at near based born lives living native resident of hails dari asal di de à en aus
  از ساکن مقیم ساکنہ بمقام پیدائش رہائش
  من في بمدينة بمحافظة مواليد سكان أهل أهالي إلى
  در متولد به
  په له
  मूल
  из в родом живу живет`);
/** Words that stand right after one. */
const AFTER = folds(`se mein mai
  سے میں تک
  څخه کې نه ته یم یو
  में से থেকে`);
const OF = folds('کا کی के का की ka ki ke');
const RESIDENT = folds(`رہنے رہائشی باشندہ باشندے مقیم شہری ساکن پیدائش رہتا رہتی ہوں ہیں
  اوسیدونکی اوسیږم زېږېدلی
  निवासी रहने रहता वासी নিবাসী বাসিন্দা
  native resident rehne rehnay wala wali based`);
/** What comes before these is the name of a road or a house, and no place. */
const STREETS = new Set(
  `street st road rd avenue ave av lane square sq boulevard blvd highway bazaar market mosque masjid building bldg tower
  hospital university college school hotel bank airport camp bridge restaurant foods sweets biryani company ltd`.split(
    /\s+/,
  ),
);

/** Whether a word says what kind of place is named, or in which country: it names none itself. */
export function isPlaceFrame({ folded }: PlaceWord): boolean {
  return KINDS.has(folded) || isCountryWord(folded);
}

/** Whether what stands before `end` is only part of the name of a road, a house or a business. */
export function namesStreet({ words }: Passage, end: number): boolean {
  return STREETS.has(words[end]?.folded ?? '');
}

/** Whether the words around those from `start` to `end` say that a place is meant: `ضلع …`, `… سے`, `من …`, `from …`. */
export function hasPlaceSign({ words, isPinned }: Passage, start: number, end: number): boolean {
  if (isPinned) return true;
  const before = words[start - 1]?.folded ?? '';
  if (KINDS.has(before) || BEFORE.has(before)) return true;
  let at = end;
  while (isCountryWord(words[at]?.folded ?? '')) at += 1;
  const after = words[at]?.folded ?? '';
  if (KINDS.has(after) || AFTER.has(after) || RESIDENT.has(after)) return true;
  const resident = [words[at + 1], words[at + 2]];
  return OF.has(after) && resident.some((word) => word !== undefined && RESIDENT.has(word.folded));
}
