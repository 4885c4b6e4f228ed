import type { TestOutcome } from '@breakwater/contracts/law';
import type { NarrowedScope } from '@breakwater/contracts/orders';
import type { CheckContext } from '../check-context.ts';

/** What a test says. `outcome` is left out where the pack's own holds. */
export interface Finding {
  readonly result: 'passed' | 'failed' | 'unknown';
  readonly en: string;
  readonly ur: string;
  readonly outcome?: TestOutcome;
  readonly narrowed?: NarrowedScope;
}
export type OrderTest = (context: CheckContext) => Finding;

export const passed = (en: string, ur: string): Finding => ({ result: 'passed', en, ur });
export const failed = (
  en: string,
  ur: string,
  more: Pick<Finding, 'outcome' | 'narrowed'> = {},
): Finding => ({ result: 'failed', en, ur, ...more });
export const unknown = (en: string, ur: string): Finding => ({ result: 'unknown', en, ur });
