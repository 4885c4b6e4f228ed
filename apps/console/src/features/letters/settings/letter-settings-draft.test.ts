import type { LetterSettings } from '@breakwater/contracts/letters';
import { expect, it } from 'vitest';
import { settingsDraft, settingsOf } from './letter-settings-draft.ts';

const settings: LetterSettings = {
  zone: 'Asia/Karachi',
  letterheads: [
    { language: 'en', name: 'Ministry', lines: ['1 Quay Street', 'Harbour'] },
    { language: 'ur', name: 'وزارت', lines: [] },
  ],
  signatories: [
    {
      id: 'secretary',
      as: [
        { language: 'en', name: 'Amina Khan', office: 'Joint Secretary' },
        { language: 'ur', name: 'امینہ خان', office: 'جوائنٹ سیکریٹری' },
      ],
    },
    { id: 'director', as: [{ language: 'en', name: 'Omar Shah', office: 'Director' }] },
  ],
  registers: [
    { id: 'out', prefix: 'MH' },
    { id: 'secret', prefix: 'MH-S', first: 41 },
  ],
};

it('settings come back as they were, and a language without a letterhead has an empty field', () => {
  const draft = settingsDraft(settings, ['en', 'pt', 'ur']);
  expect(draft.letterheads.pt).toBe('');
  expect(settingsOf(draft)).toEqual(settings);
});
