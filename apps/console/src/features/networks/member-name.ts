import type { NetworkMember } from '@breakwater/contracts/networks';

/** What a member is called: its handle, or its id where it shows none. */
export function memberName(member: Pick<NetworkMember, 'handle' | 'accountId'> | undefined): string {
  if (member === undefined) return '–';
  return member.handle === undefined ? member.accountId : `@${member.handle}`;
}
