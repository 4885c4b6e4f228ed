import type { LetterSettings, LetterSettingsView, MailTest } from '@breakwater/contracts/letters';
import { checkTexts, invalid, isMailAddress } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { LetterError } from '../letter-error.ts';
import { checkPersonal } from '../lock-letter.ts';
import type { LettersContext } from '../ports.ts';
import { isZone } from '../sheet/tell-values.ts';
import { selectNumbers } from '../store/numbers.ts';
import { selectSettings, writeSettings } from '../store/settings.ts';

/** What a house has that nobody has set up: it can number letters, and says that it lacks its name. */
const NOTHING_SET: LetterSettings = {
  letterheads: [],
  signatories: [],
  registers: [{ id: 'letters', prefix: 'L' }],
  zone: 'UTC',
};

export async function settingsOf(db: Db): Promise<LetterSettings> {
  return (await selectSettings(db)) ?? NOTHING_SET;
}

/** Letterheads, signatories and registers, with the last numbers and whether mail can go out. */
export async function readSettings({
  storage: { db },
  mail,
  files,
}: LettersContext): Promise<LetterSettingsView> {
  return {
    settings: await settingsOf(db),
    mail: mail?.state ?? { configured: false },
    numbers: await selectNumbers(db),
    languages: files().map(({ language }) => language),
  };
}

/**
 * Changes what letters are written with. Letters that have their number stay as they read.
 *
 * Throws LetterError 422 `letter-zone-unknown`, `letter-settings-invalid`, 403 `letter-person-needed`.
 */
export async function changeSettings(
  context: LettersContext,
  settings: LetterSettings,
  by: string,
): Promise<LetterSettingsView> {
  checkPersonal(by);
  checkTexts({ settings: JSON.stringify(settings).replaceAll('\\u0000', '\0') });
  if (!isZone(settings.zone))
    throw new LetterError(
      'letter-zone-unknown',
      'This is no IANA time zone: expected e.g. Asia/Karachi.',
      422,
      {
        pointer: '/zone',
      },
    );
  once(settings.letterheads, ({ language }) => language, '/letterheads', 'language');
  once(settings.signatories, ({ id }) => id, '/signatories', 'id');
  once(settings.registers, ({ id }) => id, '/registers', 'id');
  once(settings.registers, ({ prefix }) => prefix, '/registers', 'prefix');
  settings.signatories.forEach((one, index) => {
    once(one.as, ({ language }) => language, `/signatories/${index}/as`, 'language');
  });
  await context.storage.work(async (work) => {
    await writeSettings(work.db, { settings, by, at: context.clock.now() });
    const { letterheads, signatories, registers, zone } = settings;
    const detail = {
      letterheads: letterheads.map(({ language }) => language),
      signatories: signatories.map(({ id }) => id),
      registers: registers.map(({ id }) => id),
      zone,
    };
    work.record({ actor: by, action: 'letters.settings-changed', subject: 'letters', detail });
  });
  return readSettings(context);
}

function once<One>(all: readonly One[], nameOf: (one: One) => string, at: string, field: string): void {
  const names = all.map(nameOf);
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index)
      throw new LetterError('letter-settings-invalid', `${name} stands there more than once.`, 422, {
        pointer: `${at}/${index}/${field}`,
      });
  });
}

const TEST_SUBJECT = 'Test message · آزمائشی پیغام';
const TEST_TEXT =
  'This message shows that letters can be sent from here.\n\nاس پیغام سے معلوم ہوتا ہے کہ یہاں سے مراسلے بھیجے جا سکتے ہیں۔\n';

/** Sends a test message and says what the mail server said. Throws LetterError 409 `mail-not-configured`. */
export async function testMail(context: LettersContext, to: string, by: string): Promise<MailTest> {
  checkPersonal(by);
  const { mail, ids, clock, storage } = context;
  if (!mail) throw mailNotConfigured();
  if (!isMailAddress(to)) throw invalid('/to', 'Give a mail address.');
  const answer = await mail.send({
    to,
    subject: TEST_SUBJECT,
    text: TEST_TEXT,
    key: `test-${ids()}`,
    at: clock.now(),
    attachments: [],
  });
  await storage.work(async (work) => {
    const detail = { outcome: answer.outcome };
    work.record({ actor: by, action: 'letters.mail-tested', subject: 'letters', detail });
  });
  return answer;
}

export function mailNotConfigured(): LetterError {
  const message =
    'No mail server is configured: set BREAKWATER_SMTP_HOST and BREAKWATER_SMTP_FROM, or choose another way.';
  return new LetterError('mail-not-configured', message, 409);
}
