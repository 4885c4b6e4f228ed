import { expect, it } from 'vitest';
import { textBands } from './near-duplicate.ts';

const TEXT =
  'The market on the old quay opens an hour later from Monday, since the bridge is being painted and lorries take the long way round';
const shared = (a: string, b: string) => {
  const other = new Set(textBands(b));
  return (textBands(a) ?? []).filter((band) => other.has(band)).length;
};

it('shares bands with a text of which a word changed, and none with another text', () => {
  expect(shared(TEXT, TEXT.replace('Monday', 'Tuesday'))).toBeGreaterThan(0);
  expect(shared(TEXT, `${TEXT} – see https://quay.example/a`)).toBeGreaterThan(5);
  expect(
    shared(
      TEXT,
      'Ferries run every ten minutes this weekend because the school regatta needs the inner basin all day',
    ),
  ).toBe(0);
});

it('reads Arabic script like any other', () => {
  const urdu = 'پرانی بندرگاہ کی منڈی پیر سے ایک گھنٹہ دیر سے کھلے گی کیونکہ پل پر رنگ ہو رہا ہے';
  expect(shared(urdu, urdu.replaceAll('ی', 'ي').replaceAll('ک', 'ك'))).toBe(10);
});

it('says nothing of short texts', () => {
  expect(textBands('one two three four five six seven')).toBeUndefined();
});
