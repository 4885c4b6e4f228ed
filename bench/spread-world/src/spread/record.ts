import type { SpreadEvent } from '../event.ts';
import { communityAt, type Language } from '../people/community.ts';
import { type Person, PLATFORMS } from '../people/people.ts';
import type { SpreadObject } from './spread-object.ts';

/** People that somebody reaches at once, with followers or in the group. */
export function audienceOf(by: Person, inGroup: boolean): number {
  return inGroup && by.group !== undefined ? by.group.members : by.followers;
}

/** Language of an object: that of the community of its cascade's first author, whoever copies it. */
export const languageOf = ({ plan }: SpreadObject): Language => communityAt(plan.author.community).language;

/** A record of what somebody did, with what a platform tells of them. */
export function eventOf(
  by: Person,
  inGroup: boolean,
  fields: Pick<SpreadEvent, 'at' | 'kind' | 'content'> & Partial<SpreadEvent>,
): SpreadEvent {
  return {
    platform: PLATFORMS[by.platform] ?? PLATFORMS[0],
    account: by.id,
    accountCreatedAt: by.createdAt,
    followers: by.followers,
    audience: audienceOf(by, inGroup),
    ...(inGroup && by.group !== undefined ? { group: by.group.id } : {}),
    ...fields,
    at: Math.floor(fields.at),
  };
}
