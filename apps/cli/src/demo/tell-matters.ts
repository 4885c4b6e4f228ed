import { readFile } from 'node:fs/promises';
import { toInstant } from '@breakwater/kernel';
import type { Running } from '@breakwater/server';
import { readScenario } from '../ledger/read-scenario.ts';
import { printNote } from '../output.ts';

const FOLDER = new URL('../../../../packs/demo/matters/', import.meta.url);
const FILES = ['brazil-2024.yaml', 'news-report-2025.yaml', 'after-a-last-warning.yaml'];
/** The platform of the demo owes what these packs ask. */
const OWED = ['eu-tco-2021-784', 'eu-dsa-2022-2065', 'pk-peca-2016'];
const PLATFORM = 'harbour';
const DAY_MS = 86_400_000;

/**
 * What the press tells of authorities and platforms, what the invented platform of the demo owes, and who stands for it.
 */
export async function tellMatters({ breakwater: { ledger } }: Running): Promise<void> {
  printNote('Three stories of authorities and platforms go into the ledger…');
  for (const file of FILES)
    await ledger.matters.import(readScenario(await readFile(new URL(file, FOLDER), 'utf8')), 'demo');
  await openConcern(ledger, Date.now());
  for (const instrument of OWED) await ledger.obligations.apply({ platform: PLATFORM, instrument }, 'demo');
  // Half a million users are reached, so that the three months of the registration run.
  const events = { registration: toInstant(Date.now() - 80 * DAY_MS) };
  await ledger.obligations.apply({ platform: PLATFORM, instrument: 'pk-peca-2016', events }, 'demo');
  const owed = await ledger.obligations.list({ platform: PLATFORM, instrument: 'eu-tco-2021-784' });
  const contact = owed.find(({ rule }) => rule === 'contact-point');
  if (contact)
    await ledger.obligations.evidence(
      contact.id,
      { kind: contact.kinds[0] ?? 'page', reference: 'https://harbour.example/authorities', meets: true },
      'demo',
    );
  await ledger.representatives.add(
    {
      platform: PLATFORM,
      role: 'legal-representative',
      country: 'IE',
      name: 'Quayside Legal Services',
      languages: ['en', 'de', 'fr'],
      availability: 'business',
      published: true,
      from: '2026-01-15T00:00:00Z',
    },
    'demo',
  );
  await ledger.representatives.add(
    {
      platform: PLATFORM,
      role: 'contact-point',
      country: 'IE',
      name: 'Desk for orders of authorities',
      languages: ['en', 'ur'],
      availability: '24x7',
      published: true,
      from: '2026-01-15T00:00:00Z',
    },
    'demo',
  );
  await ledger.meetings.add(
    {
      title: 'First meeting about the orders desk',
      at: '2026-03-04T10:00:00Z',
      parties: ['Harbour', 'Harbour Police Cyber Unit'],
      minutes:
        'Both name whom the other writes to. Orders come by the portal from April on; mail alone is not enough.',
      agreed: '2026-03-11T10:00:00Z',
    },
    'demo',
  );
}

/** A matter of the demo's own platform, as the platform keeps it: answered once, and something is due. */
async function openConcern({ matters }: Running['breakwater']['ledger'], now: number): Promise<void> {
  const before = (days: number) => toInstant(now - days * DAY_MS);
  const { id } = await matters.open(
    {
      title: 'Time to an answer',
      workspace: 'platform',
      platform: PLATFORM,
      instrument: 'pk-peca-2016',
      authorityName: 'Harbour Police Cyber Unit',
      first: {
        type: 'concern',
        at: before(24),
        by: 'authority',
        dueAt: before(17),
        text: 'Two requests waited for more than a week. The unit asks how long answers take and who is on duty at night.',
      },
    },
    'demo',
  );
  await matters.append(
    id,
    {
      type: 'response',
      at: before(19),
      by: 'platform',
      dueAt: before(-4),
      text: 'Both requests named no account; they were asked back within a day. The desk is staffed day and night from now on.',
      evidence: ['Thread of both requests', 'Rota of the desk'],
    },
    'demo',
  );
}
