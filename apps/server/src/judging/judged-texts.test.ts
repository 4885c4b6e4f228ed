import type { SignalSet } from '@breakwater/contracts/detection';
import { expect, it } from 'vitest';
import { judgedTexts } from './judged-texts.ts';

const said = (...labels: readonly (readonly [string, number, string])[]): SignalSet => ({
  'text.model': {
    known: true,
    value: { labels: labels.map(([model, version, band]) => ({ model, version, band, label: 'any' })) },
    evidence: [],
  },
});

it('counts the strongest word of each version once an event, and nothing where no model spoke', () => {
  const signals: SignalSet[] = [
    said(['kite', 1, 'none'], ['kite', 1, 'likely'], ['kite', 2, 'possible'], ['heron', 1, 'none']),
    { 'text.model': { known: false, reason: 'too little' } },
    {},
    said(['kite', 1, 'none']),
  ];
  expect(judgedTexts(signals)).toEqual([
    { model: 'kite', version: 1, band: 'likely' },
    { model: 'kite', version: 2, band: 'possible' },
    { model: 'heron', version: 1, band: 'none' },
    { model: 'kite', version: 1, band: 'none' },
  ]);
});
