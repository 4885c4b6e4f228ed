import { describe, expect, it } from 'vitest';
import { addressOf, pickedOf } from './picked-in-address.ts';

const member = (platform: string, accountId: string) => ({
  platform,
  accountId,
  centrality: 0,
  removed: false,
});
const network = { memberList: [member('cove', '1'), member('reef', '1'), member('cove', '2')] };

describe('what is picked in a network', () => {
  it('is found again by its accounts, also when they stand elsewhere', () => {
    const turned = { memberList: network.memberList.toReversed() };
    const address = addressOf(network, { kind: 'edge', edge: [0, 1] });
    expect(address).toEqual({ edge: ['cove/1', 'reef/1'] });
    expect(pickedOf(network, address)).toEqual({ kind: 'edge', edge: [0, 1] });
    expect(pickedOf(turned, address)).toEqual({ kind: 'edge', edge: [1, 2] });
    expect(pickedOf(turned, { member: 'cove/1' })).toEqual({ kind: 'member', member: 2 });
  });

  it('is nothing when who was picked is not there', () => {
    expect(pickedOf(network, { member: 'cove/9' })).toBeUndefined();
    expect(pickedOf(network, { edge: ['cove/1', 'cove/9'] })).toBeUndefined();
    expect(pickedOf(network, {})).toBeUndefined();
    expect(addressOf(network, undefined)).toEqual({});
  });
});
