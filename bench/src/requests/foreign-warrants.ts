import type { LawPack, PackRequestType } from '@breakwater/contracts/law';
import type { OrderFacts } from '@breakwater/law';
import { homeOf, RECEIVED_AT } from './instruments.ts';
import type { LabelledRequest } from './labelled-request.ts';

const DAY = 86_400_000;
const at = (ms: number) => new Date(ms).toISOString();
/** Homes: of the states that packs know, and one of which none says anything. */
const HOMES = ['US', 'IE', 'PK', 'BR', 'IN', 'GB', 'CH'];
const ORDERERS: Readonly<Record<string, readonly string[]>> = { EU: ['DE', 'FR', 'ES'] };

/**
 * Orders for content of every pack that lets one be made, from its own state, to platforms that are at home elsewhere. Whatever
 * packs are in the folder are asked.
 */
export function foreignWarrants(packs: readonly LawPack[]): LabelledRequest[] {
  return packs.flatMap((pack) =>
    pack.requestTypes
      .filter(({ kind, scope }) => kind === 'disclose' && scope.dataCategories.includes('content'))
      .flatMap((type) =>
        (ORDERERS[pack.pack.jurisdiction] ?? [pack.pack.jurisdiction]).flatMap((from) =>
          HOMES.filter((home) => home !== from && !isUnion(pack, home)).map((home) =>
            warrant(pack, type, from, home),
          ),
        ),
      ),
  );
}

/** Under law of the Union, an order of another Member State is none of a third country. */
const isUnion = ({ pack }: LawPack, home: string) => pack.jurisdiction === 'EU' && home === 'IE';

function warrant(pack: LawPack, type: PackRequestType, from: string, home: string): LabelledRequest {
  const kind = type.authoritiesFor?.content?.[0] ?? type.authorities[0] ?? 'court';
  const citation = pack.pack.citations?.[0] ?? pack.pack.title.en;
  const facts: OrderFacts = {
    form: {
      ...(type.form === undefined ? {} : { form: type.form }),
      instrument: pack.pack.id,
      requestType: type.id,
      reference: '12/26-FW',
      authority: { name: 'Regional Court of Fernhill', kind, country: from, email: 'desk@authority.example' },
      addressee: 'Kite Social Ltd',
      legalBasis: `${citation}, section 1`,
      offence: 'Support of a terrorist organisation, section 129a',
      offenceMaxYears: 10,
      reasons: 'The holder of the account posted a call to attack a police station and named the night.',
      necessity: 'Milder means were tried: the registry could not identify the holder.',
      ...(type.reasonsCategories?.[0] ? { reasonsCategories: [type.reasonsCategories[0].id] } : {}),
      targets: [{ kind: 'account', value: 'id-77120' }],
      from: at(RECEIVED_AT - 20 * DAY),
      to: at(RECEIVED_AT - 2 * DAY),
      dataCategories: ['content'],
      enforcingAuthority: 'Court of Northquay',
      validation: { name: 'Court of Northquay', kind: 'court' },
      language: 'en',
      issuedAt: at(RECEIVED_AT - 3_600_000),
      signature: 'signed with a qualified seal',
      redress: 'Before the competent court within one month of receipt',
      emergency: type.voluntary === true,
      ...(type.voluntary === true
        ? { emergencyReasons: 'He holds a hostage and wrote that he will kill her tonight.' }
        : {}),
    },
    receivedAt: RECEIVED_AT,
    now: RECEIVED_AT,
    level: 4,
    authority: { kind, country: from, legalCodes: [citation] },
    contactRevoked: false,
    contactExpired: false,
    calledBack: true,
    firstOrder: false,
    languages: ['en'],
    addressees: ['Kite Social Ltd'],
    duplicate: false,
    withdrawn: false,
    isProtected: () => false,
    homes: [homeOf(home)],
  };
  return {
    id: `foreign ${pack.pack.id}/${type.id} ${from} to ${home}`,
    sort: 'foreign-content',
    instrument: pack.pack.id,
    requestType: type.id,
    language: 'en',
    facts,
    defects: [],
    tests: ['conflict-of-law'],
    planted: [`content for ${from} of a platform of ${home}`],
    pauses: [],
  };
}
