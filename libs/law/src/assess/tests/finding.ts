import type { LocalText } from '@breakwater/contracts';
import type { TestOutcome } from '@breakwater/contracts/law';
import type { NarrowedScope } from '@breakwater/contracts/orders';
import type { Passage } from '../../terms/read-demands.ts';
import type { CheckContext } from '../check-context.ts';

/** What a test says. `outcome` is left out where the pack's own holds. */
export interface Finding {
  readonly result: 'passed' | 'failed' | 'unknown';
  readonly en: string;
  readonly ur: string;
  readonly outcome?: TestOutcome;
  readonly narrowed?: NarrowedScope;
  /** What the addressee does instead of refusing, where the ground is not its own. */
  readonly instead?: LocalText;
  /** Sentences of the order that it rests on. */
  readonly passages?: readonly Passage[];
}
export type OrderTest = (context: CheckContext) => Finding;

export const passed = (en: string, ur: string): Finding => ({ result: 'passed', en, ur });
export const failed = (
  en: string,
  ur: string,
  more: Pick<Finding, 'outcome' | 'narrowed' | 'passages'> = {},
): Finding => ({ result: 'failed', en, ur, ...more });
export const unknown = (en: string, ur: string, more: Pick<Finding, 'passages'> = {}): Finding => ({
  result: 'unknown',
  en,
  ur,
  ...more,
});
