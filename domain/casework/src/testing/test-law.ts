import type { LocalText } from '@breakwater/contracts';
import type { LawPack, PackClock, PackRequestType } from '@breakwater/contracts/law';
import type { CaseworkLaw } from '../ports.ts';

const label = (en: string): LocalText => ({ en, ur: `ٹیسٹ ${en}` });
const rule = { art: 'Art. 1', prov: 'recalled' as const };

const clock = (id: string, more: Partial<PackClock>): PackClock => ({
  id,
  label: label(id),
  starts: 'receipt',
  act: 'effect-given',
  period: 'PT1H',
  rule: 'elapsed',
  pausesOn: [],
  restartsOn: ['insufficient-information'],
  owedBy: 'provider',
  blocksDelivery: false,
  ...rule,
  ...more,
});

const removal: PackRequestType = {
  id: 'removal',
  title: { en: 'Removal order', ur: 'ہٹانے کا حکم' },
  kind: 'remove',
  authorities: ['law-enforcement'],
  elements: [],
  scope: { timeRange: false, dataCategories: [], territorial: 'local' },
  clocks: [
    clock('execute', {}),
    clock('inform', { act: 'effect-informed', starts: 'effect', period: 'PT24H' }),
    clock('tell-user', { act: 'user-informed', starts: 'effect' }),
    clock('hold', { act: 'held', period: 'P6M' }),
    clock('decide', { act: 'authority-decided', owedBy: 'authority' }),
  ],
  responses: [],
  refusalGrounds: [],
  userNotice: { default: 'notify', ...rule },
};

/** A law that is nobody's, small enough to see through. */
export const TEST_PACK: LawPack = {
  pack: {
    id: 'test-law',
    title: { en: 'Test law', ur: 'آزمائشی قانون' },
    jurisdiction: 'PK',
    version: '1.0.0',
    effectiveFrom: '2020-01-01',
    status: 'draft',
    timezone: 'UTC',
    calendar: 'none',
  },
  applicability: [],
  requestTypes: [removal],
  tests: [],
  representatives: [],
  remedies: [],
  sanctions: [],
  obligations: [],
  escalationLadder: [],
};

const HOUR_MS = 3_600_000;

/** A law of one pack whose periods are plain hours, deferred by a pause and begun anew where one restarts them. */
export const testLaw: CaseworkLaw = {
  pack: (id) => (id === TEST_PACK.pack.id ? TEST_PACK : undefined),
  requestType: (pack, id) =>
    pack === TEST_PACK.pack.id ? TEST_PACK.requestTypes.find((type) => type.id === id) : undefined,
  clocks: () => removal.clocks,
  due: (_pack, { period = 'PT0H', restartsOn }, { startedAt, pauses }) => {
    const open = pauses.find(({ reason, to }) => restartsOn.includes(reason) && to === undefined);
    if (open) return { paused: open.reason };
    const start = Math.max(startedAt, ...pauses.map(({ to = 0 }) => to));
    return { dueAt: start + Number(/\d+/.exec(period)?.[0]) * HOUR_MS };
  },
};
