import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReturns, type ReturnsFixture, someone } from '../testing/index.ts';

const [here, elsewhere] = [someone('keeper', 21), someone('pilot', 22)];
const PROVEN = { emailVerified: true, phoneVerified: true };
let fixture: ReturnsFixture;

beforeAll(async () => {
  fixture = await openReturns();
  await fixture.judge({ ...here, identifiers: { ...here.identifiers, ...PROVEN } });
  await fixture.remove(here.account.id);
  const value = {
    platform: 'lantern',
    account: { id: 'b1' },
    policy: 'terrorism',
    removedAt: '2026-05-30T00:00:00Z',
    identifiers: { ...elsewhere.identifiers, ...PROVEN },
  };
  await fixture.returns.vault.import([{ value }], 'staff:lutz');
  await fixture.follow();
});
afterAll(() => fixture.close());

async function levelsOf(person: typeof here, id: string, proven: object): Promise<string[]> {
  const identifiers = { ...person.identifiers, ...proven };
  const account = { id, handle: `h${id}` };
  const { returns } = fixture;
  const { checkId } = await returns.gate.check({ platform: 'harbour', ...person, account, identifiers });
  const [evidence] = (await returns.gate.checks.get(checkId)).evidence;
  return (evidence?.comparisons ?? []).filter(({ group }) => group === 'contact').map(({ level }) => level);
}

describe('what somebody has proven', () => {
  it('is kept of a removal by a decision, of its events', async () => {
    expect(await levelsOf(here, 'n1', PROVEN)).toEqual(['verified', 'verified']);
    expect(await levelsOf(here, 'n2', {})).toEqual(['same', 'same']);
  });

  it('is kept of a removal that is imported', async () => {
    expect(await levelsOf(elsewhere, 'n3', { emailVerified: true })).toEqual(['verified', 'same']);
    expect(await levelsOf(elsewhere, 'n4', {})).toEqual(['same', 'same']);
  });
});
