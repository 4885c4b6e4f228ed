import { FORM3_REASONS, IMPOSSIBILITY_REASONS } from '@breakwater/contracts/law';
import { expect, it } from 'vitest';
import { READY, READY_KINDS, reasonsOf } from './reply-reasons.ts';

const [english] = Object.values(
  import.meta.glob<object>('../messages.en.json', { eager: true, import: 'default' }),
);

it('offers every reason of Annex III and of Form 3, each in words, and none elsewhere', () => {
  expect(new Set(reasonsOf('impossibility'))).toEqual(new Set(IMPOSSIBILITY_REASONS));
  expect(new Set(reasonsOf('form3'))).toEqual(new Set(FORM3_REASONS));
  for (const ready of READY_KINDS)
    for (const reason of reasonsOf(ready))
      expect(english).toHaveProperty([`orders.ready.${ready}.${reason}`]);
  expect(reasonsOf('feedback')).toEqual([]);
  expect(reasonsOf(undefined)).toEqual([]);
});

it('offers every letter that can be drafted', () => {
  expect(new Set(READY_KINDS)).toEqual(new Set(Object.keys(READY)));
});
