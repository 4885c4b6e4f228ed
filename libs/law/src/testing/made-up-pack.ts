import type { ClockAct, LawPack, PackClock, PackRequestType } from '@breakwater/contracts/law';

const rule = { art: 's. 1', prov: 'recalled' as const };
const both = (text: string) => ({ en: text, ur: text });

/** A clock of a made-up law: so many hours from an event until an act. */
export function madeUpClock(act: ClockAct, changes: Partial<PackClock> = {}): PackClock {
  return {
    id: act,
    label: both(act),
    starts: 'receipt',
    act,
    undueDelay: { aim: 'PT24H' },
    rule: 'elapsed',
    pausesOn: [],
    restartsOn: [],
    owedBy: 'provider',
    blocksDelivery: false,
    ...rule,
    ...changes,
  };
}

/** A request type of a made-up law that asks for nothing in particular. */
export function madeUpType(
  kind: PackRequestType['kind'],
  changes: Partial<PackRequestType> = {},
): PackRequestType {
  return {
    id: kind,
    title: both(`Order to ${kind}`),
    kind,
    form: 'generic',
    authorities: ['judge', 'court', 'law-enforcement'],
    foreign: 'allowed',
    elements: [{ id: 'issuing-authority', label: both('Issuing authority'), defect: 'fatal', ...rule }],
    scope: {
      timeRange: kind === 'disclose',
      dataCategories: kind === 'disclose' ? ['subscriber', 'user-identification', 'traffic', 'content'] : [],
      territorial: 'local',
    },
    clocks: [],
    responses: [],
    refusalGrounds: [],
    userNotice: { default: 'notify', ...rule },
    ...changes,
  };
}

/** The law of a country that is not there, for tests of what follows from packs alone. It is JSON, which is YAML too. */
export function madeUpPack(requestTypes: readonly PackRequestType[], changes: Partial<LawPack> = {}) {
  const pack: LawPack = {
    pack: {
      id: 'bv-harbours-2020',
      title: { en: 'Harbours Act 2020 of Merrow', ur: 'میرو کا بندرگاہ ایکٹ 2020' },
      jurisdiction: 'BV',
      citations: ['Harbours Act'],
      version: '1.0.0',
      effectiveFrom: '2020-01-01',
      status: 'draft',
      timezone: 'Europe/Oslo',
      calendar: 'eu-institutions',
    },
    applicability: [],
    requestTypes: [...requestTypes],
    tests: [],
    obligations: [],
    representatives: [],
    remedies: [],
    sanctions: [],
    escalationLadder: [],
    ...changes,
  };
  return { pack, source: JSON.stringify(pack, null, 2) };
}
