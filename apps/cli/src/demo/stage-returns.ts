import type { Client, Upload } from '@breakwater/client';
import type { PlatformEvent } from '@breakwater/contracts';
import type { ImportedRemoval } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { printNote } from '../output.ts';

const DAY_MS = 86_400_000;
const WAIT_MS = 10_000;
const LINK = 'https://bulletin.example/pier';
const AGENT =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

/** The account that was removed: invented, like all that is here. */
export function removedAccount(now: number): ImportedRemoval {
  return {
    platform: 'lantern',
    account: {
      id: 'demo-removed',
      handle: 'grey_harbour_bulletin',
      displayName: 'Grey Harbour Bulletin',
      links: [LINK],
    },
    removedAt: toInstant(now - 9 * DAY_MS),
    policy: 'terrorism/propaganda',
    identifiers: { email: 'bulletin.pier@mail.example', phone: '+923012345671' },
    sessions: [
      {
        at: toInstant(now - 10 * DAY_MS),
        session: { ip: '198.51.100.77', userAgent: AGENT, deviceId: 'device-9001' },
      },
    ],
  };
}

/** Who signs up afterwards: the same person behind an alias, somebody with a look-alike handle who
 * links what it linked, and somebody of the household. */
export function signUps(now: number): PlatformEvent[] {
  const base = { type: 'account.created' as const, at: toInstant(now), platform: 'harbour' };
  const account = (id: string, handle: string, displayName: string, links: string[] = []) => ({
    id,
    handle,
    displayName,
    links,
    language: 'en',
    createdAt: toInstant(now),
    followers: 0,
  });
  return [
    {
      ...base,
      id: 'demo-return-1',
      account: account('demo-r1', 'quiet_pier_notes', 'Pier notes'),
      session: { ip: '203.0.113.201', userAgent: AGENT, deviceId: 'device-9001' },
      identifiers: { email: 'bulletin.pier+2@mail.example' },
    },
    {
      ...base,
      id: 'demo-return-2',
      account: account('demo-r2', 'grey.harbour.bulletin', 'GHB', [LINK]),
      session: { ip: '203.0.113.202', userAgent: AGENT, deviceId: 'device-9003' },
      identifiers: { email: 'ghb.news@mail.example' },
    },
    {
      ...base,
      id: 'demo-return-3',
      account: account('demo-r3', 'sana_bakes', 'Sana'),
      session: { ip: '198.51.100.77', userAgent: AGENT, deviceId: 'device-9001' },
      identifiers: { email: 'sana.bakes@mail.example', phone: '+923015556677' },
    },
  ];
}

/** A removed account from before, and three sign-ups: likely it, possibly it, and not it although it looks so. */
export async function stageReturns(client: Client, now: number): Promise<void> {
  printNote('Somebody who was removed on one platform comes back on the other…');
  await client.call('returns.addRemoval', { upload: asJson([removedAccount(now)]) });
  await client.call('intake.accept', { upload: asJson(signUps(now)), query: { wait: WAIT_MS } });
}

const asJson = (value: unknown): Upload => ({ type: 'application/json', data: JSON.stringify(value) });
