import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anOrderFact } from '../testing/an-order-fact.ts';
import { DSA_ORDERS_HEADER, dsaOrdersCsv } from './dsa-orders.ts';
import { tcoCsv, tcoMarkdown } from './tco-formats.ts';
import { tcoReport } from './tco-report.ts';

const TEMPLATE = new URL(
  '../../../../../shared/data/legal/dsa-transparency-templates/4_EN_Annex_I__Templates_for_Transparency_Reports_CSV_Part_3_member_states_orders.csv',
  import.meta.url,
);
const PERIOD = { from: '2026-01-01', to: '2026-12-31' };
const facts = [
  anOrderFact({ items: 10 }),
  anOrderFact({ effectAt: '2026-02-01T13:00:00.000Z' }),
  anOrderFact({
    country: 'GR',
    kind: 'disclose',
    category: undefined as never,
    instrument: 'eu-dsa-2022-2065',
  }),
  anOrderFact({
    country: 'FR',
    instrument: 'eu-dsa-2022-2065',
    category: 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE',
  }),
  anOrderFact({ country: 'PK' }),
];

function rows(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, 20).map(([, cell = '']) => cell),
    );
}

describe('part 3 of the templates of (EU) 2024/2835', () => {
  const table = rows(dsaOrdersCsv(facts, { ...PERIOD, service: 'Lantern' }));
  const row = (label: string, scope: string) => table.find((one) => one[3] === label && one[5] === scope);

  it('counts orders apart from the items that they name, medians in hours', () => {
    expect(row('TOTAL', 'TOTAL')?.slice(6, 13)).toEqual(['3', '12', '0', '1', '1', '0', '1']);
    expect(row('KEYWORD_TERRORIST_CONTENT', 'DE')?.slice(6, 10)).toEqual(['2', '11', '0', '2']);
    expect(row('TOTAL', 'DE')?.slice(0, 3)).toEqual(['All', 'Lantern', '2026-01-01/2026-12-31']);
  });

  it('has rows of the states from which orders came, Greece as EL, and none of others', () => {
    expect([...new Set(table.slice(1).map((one) => one[5]))]).toEqual(['TOTAL', 'DE', 'EL', 'FR']);
    expect(row('STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER', 'EL')?.slice(6, 13)).toEqual([
      '0',
      '0',
      '0',
      '0',
      '1',
      '0',
      '1',
    ]);
  });

  it('has sub-categories that add up to their category, in every scope', () => {
    for (const scope of ['TOTAL', 'DE', 'EL', 'FR']) {
      const own = table.filter((one) => one[5] === scope);
      let category: string[] | undefined;
      const sums = new Map<string, number>();
      for (const one of own.slice(1)) {
        if (one[3]?.startsWith('STATEMENT')) category = one;
        else sums.set(category?.[3] ?? '', (sums.get(category?.[3] ?? '') ?? 0) + Number(one[6]));
      }
      for (const [name, sum] of sums)
        expect([scope, name, sum]).toEqual([scope, name, Number(row(name, scope)?.[6])]);
    }
  });

  it('says of how many orders it does not know the category', () => {
    const strange = anOrderFact({ instrument: 'eu-dsa-2022-2065', category: 'lost-property' });
    const last = rows(dsaOrdersCsv([strange], PERIOD))[91];
    expect([last?.[3], last?.[6], last?.[13]]).toEqual([
      'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER',
      '1',
      '1 of these orders name a ground for which no category is known.',
    ]);
    // The boxes of Annex I of (EU) 2021/784 are a to e.
    const boxed = rows(dsaOrdersCsv([anOrderFact({ category: 'b' })], PERIOD));
    expect(boxed.find((one) => one[3] === 'KEYWORD_TERRORIST_CONTENT')?.[6]).toBe('1');
  });

  it('leaves a median blank where nothing was given effect yet, and says so', () => {
    const { effectAt: _, ...open } = anOrderFact({ outcome: 'open' });
    const total = rows(dsaOrdersCsv([open], PERIOD))[1];
    expect([total?.[9], total?.[16]]).toEqual(['', expect.stringContaining('None of these orders')]);
  });

  it.runIf(existsSync(TEMPLATE))(
    'is identical to the template in header and rows [needs shared data]',
    () => {
      const template = rows(readFileSync(TEMPLATE, 'utf8'));
      const labels = (all: string[][], scope: string) =>
        all.filter((one) => one[5]?.includes(scope)).map((one) => [one[0], one[3], one[4]]);
      expect(rows(dsaOrdersCsv([], PERIOD))[0]).toEqual(template[0]);
      expect(DSA_ORDERS_HEADER).toHaveLength(20);
      expect(labels(table, 'TOTAL')).toEqual(labels(template, 'TOTAL'));
      for (const state of ['DE', 'EL', 'FR']) expect(labels(table, state)).toEqual(labels(template, 'AT'));
      // With no order at all only the rows over all states are left.
      const blank = readFileSync(TEMPLATE, 'utf8').split('\n').slice(0, 92).join('\n');
      const none = dsaOrdersCsv([], PERIOD).replaceAll('2026-01-01/2026-12-31', 'YYYY-MM-DD/YYYY-MM-DD');
      expect(none.trimEnd().replaceAll(/(,0)+(?=,+$)/gm, (zeros) => ','.repeat(zeros.length / 2))).toBe(
        blank,
      );
    },
  );
});

describe('the report of Art. 7 (EU) 2021/784', () => {
  const orders = [
    ...facts,
    anOrderFact({ outcome: 'refused', grounds: ['manifest-error'], items: 4, itemsDone: 0 }),
    anOrderFact({
      outcome: 'partial',
      grounds: ['global-effect'],
      items: 3,
      itemsDone: 2,
      complaint: 'reversed',
      reversed: true,
    }),
    anOrderFact({ receivedAt: '2025-12-31T23:59:59.999Z' }),
  ];
  const report = tcoReport(2026, orders, { identify: { en: 'Word lists.', ur: 'الفاظ کی فہرستیں۔' } }, 0);
  const figure = (id: string) =>
    report.sections.flatMap(({ figures }) => figures).find((one) => one.id === id)?.value;

  it('counts what was ordered, removed, not executed, complained of and reinstated', () => {
    expect(['orders', 'items', 'items-removed', 'orders-refused', 'items-not-removed'].map(figure)).toEqual([
      5, 19, 5, 1, 5,
    ]);
    expect(['complaints', 'complaints-reversed', 'reinstated-complaint'].map(figure)).toEqual([1, 1, 1]);
    expect(figure('reinstated-proceedings')).toBe(0);
    expect(report.refusals).toEqual([
      { ground: 'global-effect', orders: 1 },
      { ground: 'manifest-error', orders: 1 },
    ]);
    expect(report).toMatchObject({ publishBefore: '2027-03-01', final: false });
  });

  it('marks what a person has to write, and is read as CSV and in both languages', () => {
    expect(report.sections.filter(({ missing }) => missing).map(({ id }) => id)).toEqual([
      'reappearance',
      'specific',
      'proceedings',
    ]);
    expect(tcoCsv(report)).toContain('2026,7(3)(c),ground,manifest-error,count,1,\r\n');
    expect(tcoMarkdown(report, 'en')).toContain('- Orders refused: 1\n');
    expect(tcoMarkdown(report, 'ur')).toContain('الفاظ کی فہرستیں۔');
  });
});
