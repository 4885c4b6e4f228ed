import type { seededNumbers } from '@breakwater/text/testing';

/** How copies of a text differ from it. */
export type Change = (text: string, dice: Dice) => string;
/** A whole number below a limit. */
type Dice = ReturnType<typeof seededNumbers>;

const TAGS = ['news', 'today', 'share', 'watch', 'خبر', 'عاجل', 'اردو', 'ویڈیو', 'mustread', 'RT2026'];
const LEADS = [
  'RT please read this',
  'Have you all seen what they wrote',
  'somebody just sent me this, is it true:',
  'وصلني هذا الآن من صديق',
  'انشروا هذا الكلام بين الناس',
  'یہ ابھی کسی نے مجھے بھیجا ہے',
  'سب دوست یہ ضرور پڑھیں',
];

/** Kinds of changes by name, each the same for the same dice. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'case and link': (text, dice) =>
    `${text.toUpperCase().replace(/HTTPS?:\/\/\S+/g, ' ')} https://t.example/${dice(1e9).toString(36)}`,
  'hashtags added': (text, dice) => {
    const tags = Array.from({ length: 1 + dice(4) }, () => `#${TAGS[dice(TAGS.length)]}`).join(' ');
    return dice(4) === 0 ? `${tags} ${text}` : `${text} ${tags}`;
  },
  '5 % of characters': (text, dice) => withNoise(text, 0.05, dice),
  '20 % of words dropped': (text, dice) => {
    const words = text.split(/\s+/).filter(Boolean);
    const goes = new Set(shuffled(words.length, dice).slice(0, Math.round(words.length / 5)));
    return words.filter((_, at) => !goes.has(at)).join(' ');
  },
  'words before it': (text, dice) => `${LEADS[dice(LEADS.length)]} ${text}`,
  'cut to three quarters': (text) => {
    const words = text.split(/\s+/).filter(Boolean);
    return words.slice(0, Math.ceil(words.length * 0.75)).join(' ');
  },
  '10 % of characters': (text, dice) => withNoise(text, 0.1, dice),
  'hashtags within': (text, dice) => {
    const words = text.split(/\s+/).filter(Boolean);
    for (let tag = 0; tag <= dice(3); tag++)
      words.splice(dice(words.length + 1), 0, `#${TAGS[dice(TAGS.length)]}`);
    return words.join(' ');
  },
};

/** Each character goes, becomes another one of the text, or has another one before it. */
function withNoise(text: string, share: number, dice: Dice): string {
  const signs = [...text];
  const any = () => signs[dice(signs.length)] ?? '';
  return signs
    .map((sign) => {
      if (dice(10_000) >= share * 10_000) return sign;
      const kind = dice(3);
      return kind === 0 ? '' : kind === 1 ? any() : any() + sign;
    })
    .join('');
}

/** The numbers below `length` in an order by chance. */
export function shuffled(length: number, dice: Dice): number[] {
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = dice(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
