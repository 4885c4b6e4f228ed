import type { Severity } from '@breakwater/contracts';
import type { NoticeCategory } from '@breakwater/contracts/redress';
import type { NoticeLocation } from '@breakwater/contracts/settings';
import type { RedressContext } from '../ports.ts';
import { type Located, resolveLocation } from './resolve-location.ts';

/** Platform of a job whose notice nobody could place yet; nothing can be done to its account. */
export const UNPLACED = 'unplaced';

export const NOTICE_QUEUE = 'notices';

/** Under which policy a notice is looked at first; who decides may choose another one. */
export const POLICY_OF: Readonly<Record<NoticeCategory, string>> = {
  terrorism: 'terrorism/reported',
  violence: 'platform/reported',
  'hate-speech': 'platform/reported',
  'child-abuse': 'platform/reported',
  'intimate-images': 'platform/reported',
  'threats-or-stalking': 'platform/reported',
  fraud: 'platform/reported',
  privacy: 'platform/reported',
  other: 'platform/reported',
};

/** How pressing a notice is until somebody has read it. */
export const SEVERITY_OF: Readonly<Record<NoticeCategory, Severity>> = {
  terrorism: 'critical',
  violence: 'high',
  'hate-speech': 'medium',
  'child-abuse': 'critical',
  'intimate-images': 'high',
  'threats-or-stalking': 'high',
  fraud: 'medium',
  privacy: 'medium',
  other: 'medium',
};

/** The account that a notice is about. */
export interface Placed {
  readonly platform: string;
  readonly accountId: string;
  readonly contentId?: string;
}

/**
 * The account behind the first address that leads to one: by the patterns of the settings and, where an address names
 * content alone, by who posted it.
 */
export async function placeNotice(
  context: RedressContext,
  locations: readonly string[],
  patterns: readonly NoticeLocation[],
): Promise<Placed | undefined> {
  for (const location of locations) {
    const located = resolveLocation(location, patterns);
    const placed = located && (await placeOf(context, located));
    if (placed) return placed;
  }
  return undefined;
}

async function placeOf(
  { contentOwner }: RedressContext,
  { platform, accountId, contentId }: Located,
): Promise<Placed | undefined> {
  const owner = contentId === undefined ? undefined : await contentOwner?.(platform, contentId);
  const account = owner ?? accountId;
  return account === undefined
    ? undefined
    : { platform, accountId: account, ...(contentId !== undefined && { contentId }) };
}
