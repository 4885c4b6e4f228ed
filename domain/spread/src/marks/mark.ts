import type { SaidBefore } from '@breakwater/contracts/spread';
import type { CopySignature } from '@breakwater/text';

/** What can be said of content: rules flagged it, or people decided. */
export type Said = Exclude<SaidBefore, 'none'>;

/** What was said of one piece of content, with what its copies are recognised by. */
export interface Mark {
  readonly id: string;
  /** `flag`, or the id of the decision. */
  readonly ref: string;
  readonly said: Said;
  readonly platform: string;
  readonly accountId: string;
  readonly contentId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly expiresAt: number;
  /** Rules that fired, or the policy that was decided under. */
  readonly because: readonly string[];
  /** Policies of these rules, or that of the decision. */
  readonly policies: readonly string[];
  readonly files: readonly string[];
  /** Of its text; undefined where that is too short to be told from others. */
  readonly signature: CopySignature | undefined;
}

/** What rules said, in contrast to people. */
export const FLAG = 'flag';

/** The gravest goes first; what people said of a thing counts more than what rules did. */
const GRAVITY: Readonly<Record<SaidBefore, number>> = {
  none: 0,
  flagged: 1,
  'no-violation': 2,
  violation: 3,
};

/**
 * The graver of two things that were said of copies of one another.
 *
 * @example
 * graver('flagged', 'no-violation') // => 'no-violation'
 * graver('no-violation', 'violation') // => 'violation'
 */
export function graver(one: SaidBefore, other: SaidBefore): SaidBefore {
  return GRAVITY[other] > GRAVITY[one] ? other : one;
}

/**
 * What rules flag again: content that was edited, or is judged once more. What its copies were recognised by before stays,
 * where it has nothing new to recognise them by.
 */
export function flaggedAgain(before: Mark | undefined, mark: Mark): Mark {
  if (!before) return mark;
  const files = [...new Set([...before.files, ...mark.files])];
  return { ...mark, files, signature: mark.signature ?? before.signature };
}

/** Whether one adds nothing to the other that was said before it and still counts. */
export function saysTheSame(before: Mark, mark: Mark): boolean {
  const same = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');
  return (
    before.expiresAt > mark.at &&
    isSameText(before.signature, mark.signature) &&
    same(before.files, mark.files) &&
    same(before.because, mark.because) &&
    same(before.policies, mark.policies)
  );
}

export function isSameText(one: CopySignature | undefined, other: CopySignature | undefined): boolean {
  if (!one || !other) return one === other;
  return one.every((word, at) => word === other[at]);
}

export function contentKey(platform: string, contentId: string): string {
  return `${platform}/${contentId}`;
}
