import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { LetterSettings, LetterSettingsView, MailTest } from '../letter-settings.ts';

/** What letters are written with. */
export const letterSettingsOperations = operations('letters', {
  settings: {
    method: 'GET',
    path: '/v1/letters/settings',
    permission: 'letters.read',
    platform: 'none',
    summary: 'Letterheads, signatories, registers and their last numbers; whether mail can go out',
    answers: { 200: LetterSettingsView },
  },
  changeSettings: {
    method: 'PUT',
    path: '/v1/letters/settings',
    permission: 'letters.settings',
    caller: 'person',
    proof: 'fresh',
    records: ['letters.settings-changed'],
    summary: 'Change letterheads, signatories and registers; letters that are ready stay as they are',
    body: LetterSettings,
    answers: { 200: LetterSettingsView },
  },
  testMail: {
    method: 'POST',
    path: '/v1/letters/settings/test-mail',
    permission: 'letters.settings',
    caller: 'person',
    proof: 'fresh',
    records: ['letters.mail-tested'],
    summary: 'Send a test message, and say what the mail server said',
    body: Type.Object({ to: Type.String({ minLength: 3, maxLength: 320 }) }, closed),
    answers: { 200: MailTest },
  },
});
