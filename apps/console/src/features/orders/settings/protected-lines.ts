import type { OrderSettings } from '@breakwater/contracts/orders';

type Protected = OrderSettings['protectedTargets'][number];

const REASONS = [
  'press',
  'lawyer',
  'parliament',
  'ngo',
  'diplomat',
  'other',
] as const satisfies Protected['because'][];

/**
 * The protected targets of a text, one a line: what is protected, a comma, and why; `other` where no reason is known.
 *
 * @example
 * ```ts
 * readProtected('harbour_news, press') // => [{ value: 'harbour_news', because: 'press' }]
 * readProtected('harbour_news') // => [{ value: 'harbour_news', because: 'other' }]
 * ```
 */
export function readProtected(text: string): Protected[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const comma = line.lastIndexOf(',');
    const because = REASONS.find((one) => comma >= 0 && one === line.slice(comma + 1).trim());
    const value = (because === undefined ? line : line.slice(0, comma)).trim();
    return value === '' ? [] : [{ value, because: because ?? 'other' }];
  });
}

/**
 * The text of which `readProtected` makes the same again.
 *
 * @example
 * ```ts
 * protectedText([{ value: 'harbour_news', because: 'press' }]) // => 'harbour_news, press'
 * ```
 */
export function protectedText(targets: readonly Protected[]): string {
  return targets.map(({ value, because }) => `${value}, ${because}`).join('\n');
}
