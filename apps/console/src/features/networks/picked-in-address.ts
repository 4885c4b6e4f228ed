import type { NetworkCase, NetworkMember } from '@breakwater/contracts/networks';
import type { CaseSearch } from './case/case-search.ts';
import type { Picked } from './graph/picture.ts';

/** An account as addresses and the API name it: `platform/id`. */
export function accountKey({ platform, accountId }: Pick<NetworkMember, 'platform' | 'accountId'>): string {
  return `${platform}/${accountId}`;
}

/** What is looked at, as places among the members: places change from search to search, accounts do not. */
export function pickedOf(
  { memberList }: Pick<NetworkCase, 'memberList'>,
  { member, edge }: { readonly [Name in 'member' | 'edge']?: CaseSearch[Name] | undefined },
): Picked | undefined {
  const placeOf = (key: string) => memberList.findIndex((one) => accountKey(one) === key);
  if (edge !== undefined) {
    const [first, second] = edge.map(placeOf).sort((a, b) => a - b);
    if (first === undefined || second === undefined || first < 0) return undefined;
    return { kind: 'edge', edge: [first, second] };
  }
  const place = member === undefined ? -1 : placeOf(member);
  return place < 0 ? undefined : { kind: 'member', member: place };
}

/** The same the other way: what the address says of what is picked. */
export function addressOf(
  { memberList }: Pick<NetworkCase, 'memberList'>,
  picked: Picked | undefined,
): Pick<CaseSearch, 'member' | 'edge'> {
  const keyOf = (place: number) => {
    const member = memberList[place];
    return member === undefined ? '' : accountKey(member);
  };
  if (picked === undefined) return {};
  if (picked.kind === 'member') return { member: keyOf(picked.member) };
  const [a, b] = picked.edge;
  return { edge: [keyOf(a), keyOf(b)] };
}
