import type { Locale } from '@breakwater/contracts';
import type { LetterSettings } from '@breakwater/contracts/letters';

/** What an officer writes in a language, mildly. */
export interface OfficerWords {
  readonly reference: string;
  readonly reason: string;
  readonly remedy: string;
  readonly how: string;
  readonly note: string;
  readonly because: string;
}

export const OFFICER: Readonly<Record<Locale, OfficerWords>> = {
  en: {
    reference: 'HPCU 2026/40',
    reason: 'The posts call for an attack on the ferry pier and name a day for it.',
    remedy: 'An appeal to the Harbour Court within two weeks.',
    how: 'Firefox 140, full page',
    note: 'Looked at again with a new browser.',
    because: 'It shows a child of somebody who has nothing to do with it.',
  },
  ur: {
    reference: 'HPCU 2026/41',
    reason: 'ان پوسٹوں میں فیری کے گھاٹ پر حملے کی دعوت ہے اور اس کا دن بھی بتایا گیا ہے۔',
    remedy: 'دو ہفتوں کے اندر عدالتِ بندرگاہ میں اپیل۔',
    how: 'Firefox 140، پورا صفحہ',
    note: 'نئے براؤزر سے دوبارہ دیکھا گیا۔',
    because: 'اس میں ایک ایسا بچہ نظر آتا ہے جس کا اس سے کوئی تعلق نہیں۔',
  },
};

/** What the harbour police writes letters with. */
export const LETTER_HOUSE: LetterSettings = {
  letterheads: [
    { language: 'en', name: 'Harbour Police Cyber Unit', lines: ['1 Quay Street'] },
    { language: 'ur', name: 'بندرگاہ پولیس سائبر یونٹ', lines: ['بندر روڈ'] },
  ],
  signatories: [
    {
      id: 'inspector',
      as: [
        { language: 'en', name: 'Omar Latif', office: 'Inspector' },
        { language: 'ur', name: 'عمر لطیف', office: 'انسپکٹر' },
      ],
    },
  ],
  registers: [{ id: 'out', prefix: 'HPCU' }],
  zone: 'Asia/Karachi',
};

export const ITEMS = 40;

/** As a spreadsheet saves it: forty posts, one of them twice, one shortened, and one line that is no address. */
export function listOfPosts(): string {
  const posts = Array.from(
    { length: ITEMS },
    (_, at) => `https://lantern.example/p/${at + 1};lantern;"said ""at noon""; seen by us"`,
  );
  const rest = ['https://lantern.example/p/7;lantern;again', 'https://bit.ly/3xYz;;short', 'no address;;'];
  return `\u{feff}url;platform;note\r\n${[...posts, ...rest].join('\r\n')}\r\n`;
}

/** The mail of the platform as its reader saved it: a page with a picture that would be fetched, and an attachment. */
export function answerAsMail(reference: string): string {
  return [
    'From: "Lantern Trust Desk" <legal@lantern.example>',
    'To: cyber@harbour-police.example',
    `Subject: =?utf-8?B?${Buffer.from(`Re: ${reference}`).toString('base64')}?=`,
    'Date: Fri, 17 Jul 2026 10:12:00 +0000',
    'Message-ID: <40@lantern.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>We removed 38 of the 40 addresses. Two do not break our rules.</p>',
    '<img src="https://pixel.lantern.example/opened.gif"><script>document.title="taken"</script>',
    '--b',
    'Content-Type: application/pdf; name="../../list.pdf"',
    'Content-Disposition: attachment; filename="../../list.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('%PDF-1.4 a list').toString('base64'),
    '--b--',
    '',
  ].join('\r\n');
}

/** A picture of a grey chequer: mild, and ours. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAPUlEQVR42u3UIRYAIAhEQY7uyTwbBaMBIm9oG5zmj1t36ro7ACuA6cO3ATsAfwGgBwA9AOgBQA8AegD47ATLnvCI2+iKMQAAAABJRU5ErkJggg==',
  'base64',
);
