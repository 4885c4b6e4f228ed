import { expect, it } from 'vitest';
import { createFormats } from './formats.ts';

const { date } = createFormats('en-GB');

it('writes the day of a law in the zone of the law, and a plain day as it is', () => {
  const begins = '2026-02-28T19:00:00.000Z';
  expect(date(begins, 'Asia/Karachi')).toBe('1 Mar 2026');
  expect(date(begins, 'America/Sao_Paulo')).toBe('28 Feb 2026');
  expect(date('2026-03-01')).toBe('1 Mar 2026');
  expect(date('2026-03-01', 'America/Sao_Paulo')).toBe('1 Mar 2026');
});
