import type { DecidableAction } from '@breakwater/contracts';

/** The key of each decision, printed on its button. */
export const DECISION_KEYS = {
  'no-violation': '1',
  label: '2',
  'limit-account': '3',
  'hide-content': '4',
  'remove-content': '5',
  'suspend-account': '6',
  'geo-restrict': '7',
  restore: '8',
} as const satisfies Readonly<Record<DecidableAction | 'no-violation', string>>;

export type DecisionChoice = keyof typeof DECISION_KEYS;

export const DECISION_CHOICES = Object.keys(DECISION_KEYS) as readonly DecisionChoice[];

/** What a key decides; nothing for other keys. Urdu and Arabic digits count as the Latin ones. */
export function choiceOfKey(key: string): DecisionChoice | undefined {
  const digit = latinDigit(key);
  return DECISION_CHOICES.find((choice) => DECISION_KEYS[choice] === digit);
}

/** @example
 * ```ts
 * latinDigit('۵') // => '5'
 * latinDigit('x') // => 'x'
 * ```
 */
export function latinDigit(key: string): string {
  const place = ['۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'].map((digits) => digits.indexOf(key)).find((at) => at >= 0);
  return key.length === 1 && place !== undefined ? String(place) : key;
}

/** Digits as Urdu and Arabic keyboards give them, for the keys that decide. */
export const OTHER_DIGITS: readonly string[] = [...'۱۲۳۴۵۶۷۸١٢٣٤٥٦٧٨'];
