import type { Settings } from '@breakwater/contracts/settings';
import { FORMULAS, type PublicCard, type Published } from '@breakwater/ledger';
import { expect, it } from 'vitest';
import { scorecardPage } from './scorecard-page.ts';

const measure = (more: Partial<PublicCard['measures'][number]>): PublicCard['measures'][number] => ({
  measure: 'in-time',
  ...FORMULAS['in-time'],
  withheld: false,
  ...more,
});
const card = (subject: string | undefined, more: Partial<PublicCard['measures'][number]>): PublicCard => ({
  ...(subject !== undefined && { subject }),
  measures: [measure(more)],
});
// Of the settings a page shows name and colour.
const settings = { platformName: { en: 'Harbour', ur: 'ہاربر' }, colour: '#1f5f8b' } as Settings;
const nothing: Published = { cards: [{ measures: [] }], ranks: [] };
const page = (locale: 'en' | 'ur', platform: Published) =>
  scorecardPage({ locale, settings, path: '/scorecards' }, { platform, authority: nothing }).text;

const shown: Published = {
  cards: [
    card(undefined, { of: 140, count: 120, value: 0.857, low: 0.79, high: 0.905 }),
    card('Lantern <b>', { of: 100, count: 98, value: 0.98, low: 0.93, high: 0.994 }),
    card('Harbour', { of: 40, count: 22, value: 0.55, low: 0.398, high: 0.69 }),
    card('Meadow', { of: 9, withheld: true }),
    card('Pier', { of: 0 }),
  ],
  ranks: [
    {
      measure: 'in-time',
      tiers: [['Lantern <b>'], ['Harbour']],
      unranked: [{ subject: 'Meadow', because: 'too-few' }],
    },
  ],
};

it('shows values with samples and drawn intervals, which are said as well', () => {
  const text = page('en', shown);
  expect(text).toContain('<td>98.0 %</td>');
  expect(text).toContain('aria-label="98.0 %; 93.0 % – 99.4 %"');
  expect(text).toContain(FORMULAS['in-time'].formula.en);
  expect(text).toContain('<li><bdi>Lantern &lt;b&gt;</bdi></li><li><bdi>Harbour</bdi></li>');
  expect(text).not.toMatch(/<script|style=/);
});

it('says what is withheld, and where nothing can be said', () => {
  expect(page('en', shown)).toContain(
    '<bdi>Meadow</bdi></th><td colspan="2" class="quiet">withheld: too few</td>',
  );
  expect(page('en', shown)).toContain('No facts of: <bdi>Pier</bdi>');
  expect(page('en', shown)).toContain('Nothing is recorded of this side yet.');
  expect(page('en', { ...shown, ranks: [{ measure: 'in-time', tiers: [], unranked: [] }] })).toContain(
    'Nobody can be placed before another',
  );
});

it('is written in Urdu from right to left', () => {
  const text = page('ur', shown);
  expect(text).toContain('<html lang="ur" dir="rtl">');
  expect(text).toContain(FORMULAS['in-time'].label.ur);
});
