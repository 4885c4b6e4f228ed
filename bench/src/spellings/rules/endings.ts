import type { Script } from '../scripts.ts';

/** Ends of names that are written alike whatever stands before them. */
interface Ending {
  readonly latin: RegExp;
  readonly written: Readonly<Record<Script, string>>;
}

const ENDINGS: readonly Ending[] = [
  ending(/zai|zay|zaee|zei/, 'زئی', 'زی', 'زاي', 'ज़ई', 'জাই', 'зай'),
  ending(/khel|khail|kheyl/, 'خیل', 'خېل', 'خيل', 'खेल', 'খেল', 'хель'),
  ending(/zada|zadeh|zadah/, 'زادہ', 'زاده', 'زاده', 'ज़ादा', 'জাদা', 'зада'),
  ending(/stani/, 'ستانی', 'ستاني', 'ستاني', 'स्तानी', 'স্তানি', 'стани'),
  ending(/abadi/, 'آبادی', 'ابادي', 'آبادي', 'आबादी', 'আবাদি', 'абади'),
  ending(/yar/, 'یار', 'یار', 'يار', 'यार', 'ইয়ার', 'яр'),
  ending(/ullah|ulla|ollah/, 'اللہ', 'الله', 'الله', 'ुल्लाह', 'উল্লাহ', 'улла'),
  ending(/uddin|eddin|eddine|uddine/, 'الدین', 'الدين', 'الدين', 'ुद्दीन', 'উদ্দিন', 'уддин'),
  ending(/ovich|ovic/, 'ووچ', 'وويچ', 'وفيتش', 'ोविच', 'োভিচ', 'ович'),
  ending(/evich|evic/, 'یوچ', 'ېويچ', 'يفيتش', 'ेविच', 'েভিচ', 'евич'),
  ending(/ov/, 'وف', 'وف', 'وف', 'ोव', 'ভ', 'ов'),
  ending(/oev/, 'ویف', 'ویېف', 'وييف', 'ोयेव', 'োয়েভ', 'оев'),
  ending(/iev|iyev/, 'ئیف', 'یېف', 'ييف', 'ियेव', 'িয়েভ', 'иев'),
  ending(/ev/, 'یف', 'ېف', 'ييف', 'ेव', 'েভ', 'ев'),
];

function ending(
  latin: RegExp,
  ...written: readonly [string, string, string, string, string, string]
): Ending {
  const [urdu, pashto, arabic, devanagari, bengali, cyrillic] = written;
  return {
    latin: new RegExp(`^(.{2,}?)(?:${latin.source})$`),
    written: { urdu, pashto, arabic, devanagari, bengali, cyrillic },
  };
}

/** A folded Latin word without the end that is always written alike, and that end; undefined where it has none. */
export function splitEnding(
  word: string,
): { readonly stem: string; readonly written: Ending['written'] } | undefined {
  for (const { latin, written } of ENDINGS) {
    const stem = latin.exec(word)?.[1];
    if (stem !== undefined) return { stem, written };
  }
  return undefined;
}
