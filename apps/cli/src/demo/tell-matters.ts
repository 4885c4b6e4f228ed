import { readFile } from 'node:fs/promises';
import type { Running } from '@breakwater/server';
import { readScenario } from '../ledger/read-scenario.ts';
import { printNote } from '../output.ts';

const FOLDER = new URL('../../../../packs/demo/matters/', import.meta.url);
const FILES = ['brazil-2024.yaml', 'news-report-2025.yaml'];
/** The platform of the demo owes what these packs ask. */
const OWED = ['eu-tco-2021-784', 'eu-dsa-2022-2065', 'pk-peca-2016'];
const PLATFORM = 'harbour';

/**
 * What the press tells of authorities and platforms, what the invented platform of the demo owes, and who stands for it.
 */
export async function tellMatters({ breakwater: { ledger } }: Running): Promise<void> {
  printNote('Two stories of authorities and platforms go into the ledger…');
  for (const file of FILES)
    await ledger.matters.import(readScenario(await readFile(new URL(file, FOLDER), 'utf8')), 'demo');
  for (const instrument of OWED) await ledger.obligations.apply({ platform: PLATFORM, instrument }, 'demo');
  const [first] = await ledger.obligations.list({ platform: PLATFORM, instrument: 'eu-tco-2021-784' });
  if (first)
    await ledger.obligations.evidence(
      first.id,
      {
        kind: first.kinds[0] ?? 'document',
        reference: 'Register of the legal department, file 7',
        meets: true,
      },
      'demo',
    );
  await ledger.representatives.add(
    {
      ...{ platform: PLATFORM, role: 'legal-representative', country: 'IE', name: 'Quayside Legal Services' },
      ...{ languages: ['en', 'de', 'fr'], availability: 'business', published: true },
      from: '2026-01-15T00:00:00Z',
    },
    'demo',
  );
  await ledger.representatives.add(
    {
      ...{ platform: PLATFORM, role: 'contact-point', country: 'IE', name: 'Desk for orders of authorities' },
      ...{ languages: ['en', 'ur'], availability: '24x7', published: true, from: '2026-01-15T00:00:00Z' },
    },
    'demo',
  );
  await ledger.meetings.add(
    {
      ...{ title: 'First meeting about the orders desk', at: '2026-03-04T10:00:00Z' },
      parties: ['Harbour', 'Harbour Police Cyber Unit'],
      minutes:
        'Both name whom the other writes to. Orders come by the portal from April on; mail alone is not enough.',
      agreed: '2026-03-11T10:00:00Z',
    },
    'demo',
  );
}
