import type {
  LetterAbout,
  LetterChannel,
  LetterElement,
  LetterItem,
  LetterKind,
  LetterRoute,
  LetterState,
  LetterValues,
} from '@breakwater/contracts/letters';
import type { Sheet } from './sheet/sheet.ts';

/** A letter as it is stored. */
export interface StoredLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly language: string;
  readonly instrument?: string;
  readonly aboutKind?: LetterAbout['kind'];
  readonly aboutId?: string;
  readonly register: string;
  readonly state: LetterState;
  readonly template: string;
  readonly requires: readonly LetterElement[];
  /** With elements in braces, as are the paragraphs. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly values: LetterValues;
  readonly items: readonly LetterItem[];
  readonly channel?: LetterChannel;
  readonly routeTo?: string;
  readonly asCorrespondence: boolean;
  readonly number?: string;
  /** `2026-07-24` */
  readonly day?: string;
  /** How it reads, from when it has its number. */
  readonly sheet?: Sheet;
  readonly textSha256?: string;
  readonly fingerprint?: string;
  readonly signedBy?: string;
  readonly signedAt?: string;
  readonly signedFingerprint?: string;
  readonly writtenBy: readonly string[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly discardedBecause?: string;
}

/** The way of a letter, where somebody chose one. */
export function routeOf({
  channel,
  routeTo,
}: Pick<StoredLetter, 'channel' | 'routeTo'>): LetterRoute | undefined {
  return channel && { channel, ...(routeTo !== undefined && { to: routeTo }) };
}

/** What a letter is about, where it is about something. */
export function aboutOf({
  aboutKind,
  aboutId,
}: Pick<StoredLetter, 'aboutKind' | 'aboutId'>): LetterAbout | undefined {
  return aboutKind && aboutId !== undefined ? { kind: aboutKind, id: aboutId } : undefined;
}
