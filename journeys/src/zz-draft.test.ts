import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeCheck, openBrowser, openSite, type Site, screenshot, type TestBrowser } from './testing/index.ts';

const T = (en: string, ur = en) => ({ en, ur });
const ago = (h: number) => new Date(Date.now() - h * 3_600_000).toISOString();
const ahead = (h: number) => ago(-h);
const summary = (n: number, more: object = {}) => ({
  id: `01JZXW7T0C8D9P2M4N6Q8R5S${String(n).padStart(2, '0')}`,
  number: n,
  reference: `HP-2026/${n}`,
  state: 'received',
  kind: 'disclose',
  instrument: 'pk-peca-2016',
  requestType: 'disclose',
  channel: 'email',
  authorityId: '01JZXW7T0C8D9P2M4N6Q8R5SAA',
  authorityName: 'Harbour Police Cyber Unit',
  country: 'PK',
  level: 1,
  emergency: false,
  targets: 2,
  defects: 0,
  failedTests: 0,
  receivedAt: ago(5),
  dueAt: ahead(n),
  updatedAt: ago(1),
  ...more,
});
const orders = [
  summary(1, { dueAt: ago(2), emergency: true, defects: 2, failedTests: 3 }),
  summary(2, {
    dueAt: ahead(0.5),
    kind: 'remove',
    level: 3,
    secrecyUntil: ahead(500),
    state: 'legal-review',
  }),
  summary(3, { dueAt: ahead(20), level: 2 }),
  summary(4, { dueAt: ahead(90), level: 4, state: 'approved' }),
  summary(5, { dueAt: ahead(900), level: 0, authorityName: undefined }),
  summary(6, { dueAt: undefined, paused: 'clarification-requested', state: 'clarification' }),
  summary(7, { dueAt: undefined, state: 'clarification' }),
  summary(8, { dueAt: undefined, state: 'closed' }),
];
const form = {
  instrument: 'pk-peca-2016',
  requestType: 'disclose',
  authority: { name: 'Harbour Police Cyber Unit', representative: 'Insp. N. Rahim', post: 'Inspector' },
  reasons: 'The account announced a meeting of the group at the pier and shared its hymn.',
  legalBasis: 's. 31',
  demands: 'All data since the account was made.',
  targets: [
    { kind: 'account', value: 'k-1', platform: 'cove' },
    { kind: 'handle', value: 'lamp_keeper' },
  ],
  from: ago(20000),
  to: ago(1),
  dataCategories: ['subscriber', 'traffic', 'content'],
  language: 'en',
  emergency: true,
  emergencyReasons: 'A bomb is said to be at the pier.',
  worldwide: true,
};
const test = (id: string, result: string, more: object = {}) => ({
  test: id,
  result,
  label: T(`The test ${id}`, `جانچ ${id}`),
  explain: T(
    'The time range is 833 days; this request type allows 90.',
    'مدت 833 دن ہے؛ اس قسم میں 90 دن کی اجازت ہے۔',
  ),
  art: 's. 31(2)',
  ...more,
});
const order = {
  ...orders[0],
  form,
  anomalies: ['off-hours', 'foreign-legal-code', 'first-emergency'],
  original: {
    sha256: 'ab'.repeat(32),
    bytes: 123456,
    mediaType: 'application/pdf',
    name: 'scan 12.pdf',
    unread: 'no reader knows this form',
  },
  assessment: {
    pack: 'pk-peca-2016',
    packVersion: '0.1.0',
    packStatus: 'draft',
    requestType: 'disclose',
    advice: 'narrow',
    needs: { lawyer: true, secondPerson: true, callBack: true, level: 3 },
    defects: [
      {
        element: 'reasons',
        weight: 'curable',
        problem: 'missing',
        label: T('Reasons', 'وجوہ'),
        explain: T('It does not say why the data are needed.', 'یہ نہیں بتاتا کہ ڈیٹا کیوں درکار ہے۔'),
        art: 's. 31(1)',
      },
      {
        element: 'signature',
        weight: 'fatal',
        problem: 'invalid',
        label: T('Signature', 'دستخط'),
        explain: T('Nobody signed it.', 'کسی کے دستخط نہیں۔'),
        art: 'r. 4',
      },
    ],
    tests: [
      test('time-range', 'failed', { outcome: 'narrow', narrowed: { from: ago(2200) } }),
      test('category-within-instrument', 'failed', {
        outcome: 'narrow',
        narrowed: { dataCategories: ['subscriber', 'traffic'] },
      }),
      test('emergency', 'unknown', { outcome: 'legal-review' }),
      test('legal-basis', 'passed'),
      test('expired', 'passed'),
    ],
  },
  tasks: [],
  taskCount: 2,
  deadlines: [
    {
      clock: 'answer',
      label: T('Answer', 'جواب'),
      state: 'running',
      owedBy: 'provider',
      starts: 'receipt',
      startedAt: ago(5),
      dueAt: ahead(3),
      formalDueAt: ahead(30),
      timezone: 'Asia/Karachi',
      period: 'PT8H',
      rule: 'elapsed',
      ownAim: false,
      pauses: [],
      blocksDelivery: false,
      art: 's. 31',
      pack: 'pk-peca-2016',
      packVersion: '0.1.0',
    },
    {
      clock: 'confirm',
      label: T('Confirmation by court', 'عدالت کی توثیق'),
      state: 'waiting',
      owedBy: 'authority',
      starts: 'effect',
      timezone: 'Asia/Karachi',
      period: 'PT24H',
      rule: 'elapsed',
      ownAim: true,
      pauses: [],
      blocksDelivery: true,
      art: 's. 31',
      pack: 'pk-peca-2016',
      packVersion: '0.1.0',
    },
  ],
  messages: [
    {
      id: 'm1',
      direction: 'out',
      kind: 'clarification-request',
      subject: 'What is missing',
      body: 'Please say why.',
      language: 'en',
      by: 'staff:x',
      sentAt: ago(3),
      deliveredAt: ago(2),
      document: { a: 1 },
    },
    {
      id: 'm2',
      direction: 'in',
      kind: 'clarification',
      subject: 'جواب',
      body: 'ہمیں یہ اس لیے چاہیے',
      language: 'ur',
      by: 'officer:z',
      sentAt: ago(1),
    },
  ],
  decisions: [
    {
      id: 'd0',
      answer: 'clarify',
      reason: 'Please say why.',
      grounds: [],
      needs: { lawyer: false, secondPerson: false },
      by: 'staff:x',
      at: ago(3),
      outcome: 'final',
    },
  ],
  conflicts: [
    { id: 'c1', law: 'GDPR Art. 48', why: 'The data are in Ireland.', raisedBy: 'staff:x', raisedAt: ago(1) },
  ],
  duplicates: [orders[1]?.id],
  clockNote: 'The clock runs from the receipt.',
};
const tasks = [
  {
    id: 't1',
    kind: 'disclose',
    target: form.targets[0],
    platform: 'cove',
    accountId: 'k-1',
    desired: 'disclosed',
    status: 'waiting',
  },
  {
    id: 't2',
    kind: 'disclose',
    target: form.targets[1],
    desired: 'disclosed',
    status: 'not-found',
    because: 'no such handle',
  },
];
const preview = [
  {
    platform: 'cove',
    accountId: 'k-1',
    category: 'subscriber',
    fields: [
      { field: 'email', records: 1 },
      { field: 'createdAt', records: 1 },
    ],
    leftOut: [
      { field: 'birthDate', records: 1, because: 'not-allowed' },
      { field: 'phone', records: 0, because: 'not-stored' },
    ],
  },
];
const grant = {
  id: 'g1',
  orderId: 'o',
  instrument: 'pk-peca-2016',
  requestType: 'disclose',
  authorityId: 'a',
  recipient: 'age1qqqqqqqqqqqqqqqqqqqq',
  categories: ['subscriber'],
  accounts: [{ platform: 'cove', accountId: 'k-1', from: ago(900), to: ago(1) }],
  level: 3,
  needsLawyer: true,
  emergency: false,
  calledBack: false,
  secrecyUntil: ahead(300),
  approvedBy: 'staff:x',
  createdAt: ago(1),
};
const production = {
  id: 'p1',
  orderId: order.id,
  grantId: 'g1',
  state: 'prepared',
  preview,
  note: 'Only what s. 31 allows.',
  preparedBy: 'staff:x',
  preparedAt: ago(2),
  breakGlass: { because: 'life', reviewDueAt: ahead(10) },
};
const hold = {
  id: 'h1',
  orderId: order.id,
  platform: 'cove',
  accountId: 'k-1',
  categories: ['subscriber', 'traffic'],
  state: 'active',
  createdAt: ago(10),
  expiresAt: ahead(2000),
  extensions: [{ at: ago(1), by: 'staff:x', until: ahead(2000), because: 'the court asked' }],
  records: 31,
};
const notice = {
  id: 'n1',
  orderId: order.id,
  platform: 'cove',
  accountId: 'k-1',
  state: 'delayed',
  dueAt: ahead(300),
  delayedUntil: ahead(300),
  secrecyOrder: 'Court order 7',
  texts: { en: 'We disclosed …', ur: 'ہم نے فراہم کیا …' },
};
const authority = {
  id: '01JZXW7T0C8D9P2M4N6Q8R5SAA',
  name: 'Harbour Police Cyber Unit',
  kind: 'law-enforcement',
  country: 'PK',
  domains: ['harbour-police.example'],
  legalCodes: ['PECA 2016 s. 31'],
  timezone: 'Asia/Karachi',
  languages: ['en', 'ur'],
  recipient: 'age1qqqqqqqqqqq',
  recipientUntil: ago(3),
  createdAt: ago(1000),
};
const contacts = [
  {
    id: 'k1',
    authorityId: authority.id,
    name: 'Insp. N. Rahim',
    post: 'Inspector',
    email: 'n.rahim@harbour-police.example',
    phone: '+92 21 000',
    level: 2,
    verifiedAt: ago(100),
    verifiedBy: 'staff:x',
    expiresAt: ahead(1000),
    createdAt: ago(500),
    verifications: [{ at: ago(100), by: 'staff:x', level: 2, method: 'call-back', note: 'Desk' }],
  },
];

async function mock(page: Page) {
  const json = (path: string, body: unknown) => page.route(path, (route) => route.fulfill({ json: body }));
  await json('**/v1/orders?*', { orders });
  await json('**/v1/orders/*', order);
  await json('**/v1/orders/*/tasks?*', { tasks });
  await json('**/v1/orders/*/verify', { ok: true, faults: [] });
  await json('**/v1/law/packs', {
    packs: [
      {
        id: 'pk-peca-2016',
        title: T('Prevention of Electronic Crimes Act 2016', 'پیکا 2016'),
        version: '0.1.0',
        status: 'draft',
        jurisdiction: 'PK',
      },
    ],
  });
  await json('**/v1/law/packs/*', {
    pack: {},
    requestTypes: [
      {
        id: 'disclose',
        title: T('Disclosure', 'فراہمی'),
        elements: [{ id: 'reasons', label: T('Reasons', 'وجوہ'), art: 's. 31' }],
        refusalGrounds: [
          { id: 'over-broad', label: T('Over-broad', 'حد سے زیادہ'), art: 's. 31(2)', needs: 'lawyer' },
        ],
      },
    ],
  });
  await json('**/v1/disclosure/grants?*', { grants: [grant] });
  await json('**/v1/disclosure/grants/*/preview', { preview });
  await json('**/v1/disclosure/productions?*', { productions: [production] });
  await json('**/v1/disclosure/productions/*', production);
  await json('**/v1/disclosure/holds?*', { holds: [hold] });
  await json('**/v1/disclosure/notices?*', { notices: [notice] });
  await json('**/v1/disclosure/log', {
    classes: [
      { class: 'ordinary', records: 1234, oldest: ago(2000) },
      { class: 'flagged', records: 12 },
      { class: 'held', records: 31 },
    ],
    keys: [{ epoch: 1, createdAt: ago(1000), current: true, present: true }],
  });
  await json('**/v1/authorities?*', { authorities: [authority] });
  await json('**/v1/authorities/*', { authority, contacts });
  await json('**/v1/officers?*', {
    officers: [
      {
        id: 'f1',
        authorityId: authority.id,
        contactId: 'k1',
        name: 'N. Rahim',
        email: 'x',
        disabled: false,
        locale: 'en',
        createdAt: ago(3),
        expiresAt: ahead(3000),
      },
    ],
  });
}

describe('draft', () => {
  let site: Site;
  let browser: TestBrowser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  it.each([
    { locale: 'en', theme: 'light' },
    { locale: 'ur', theme: 'dark' },
    { locale: 'en', theme: 'dark' },
    { locale: 'ur', theme: 'light' },
  ] as const)(
    '$locale $theme',
    async ({ locale, theme }) => {
      const page = await site.pageOf(browser, site.people.legal, { locale, theme });
      await mock(page);
      const bad: string[] = [];
      const look = async (name: string) => {
        await page.waitForTimeout(250);
        await screenshot(page, `d-${name}-${locale}-${theme}`);
        const found = await axeCheck(page);
        if (found.length > 0) bad.push(name, ...found);
      };
      const id = order.id;
      await page.goto('/orders');
      await page.locator('tbody tr[data-index]').first().waitFor();
      await look('board');
      await page.keyboard.press('u');
      await page.getByRole('dialog').waitFor();
      await look('upload');
      await page.keyboard.press('Escape');
      await page.goto('/orders/new');
      await page.locator('h2').first().waitFor();
      await look('new-1');
      for (const n of [2, 3, 4]) {
        await page.keyboard.press('Control+Enter');
        await look(`new-${n}`);
      }
      await page.goto(`/orders/${id}`);
      await page.locator('#order-tests').waitFor();
      await look('order');
      await page.keyboard.press('n');
      await page.locator('fieldset legend').nth(1).waitFor();
      await page.setViewportSize({ width: 1360, height: 2000 });
      await look('order-narrow');
      await page.setViewportSize({ width: 1360, height: 860 });
      await page.goto(`/orders/${id}?tab=targets`);
      await page.locator('tbody tr[data-index]').first().press('Enter');
      await look('targets');
      await page.goto(`/orders/${id}?tab=thread`);
      await page.locator('#order-letter').waitFor();
      await look('thread');
      await page.goto(`/orders/${id}?tab=history`);
      await page.locator('#order-verify').waitFor();
      await look('history');
      await page.goto(`/orders/${id}?tab=disclosure`);
      await page.keyboard.press('v');
      await page.getByRole('table').first().waitFor();
      await page.setViewportSize({ width: 1360, height: 1500 });
      await look('disclosure');
      await page.setViewportSize({ width: 1360, height: 860 });
      await page.goto(`/orders/${id}/form`);
      await page.locator('h2').first().waitFor();
      await look('form');
      await page.goto('/disclosure?open=p1');
      await page.locator('section table').first().waitFor();
      await look('packages');
      await page.goto('/disclosure/holds?open=h1');
      await page.locator('dl').first().waitFor();
      await look('holds');
      await page.goto('/disclosure/notices?open=n1');
      await page.locator('dl').first().waitFor();
      await look('notices');
      await page.goto('/disclosure/log');
      await page.locator('#log-keys').waitFor();
      await look('log');
      await page.goto(`/authorities?authority=${authority.id}`);
      await page.locator('#authority-contacts').waitFor();
      await page.locator('#authority-orders').waitFor();
      await look('authority');
      expect(bad).toEqual([]);
    },
    120_000,
  );
});
