import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createPrinter, type PrintedData } from './printer.ts';
import { pdfTexts } from './testing/index.ts';

const printer = createPrinter();
afterAll(() => printer.close());

const page = (changes: PrintedData = {}): PrintedData => ({
  title: 'CT/2026/0041 · Last warning',
  language: 'en',
  direction: 'ltr',
  day: { year: 2026, month: 7, day: 24 },
  number: 'CT/2026/0041',
  hash: `SHA-256 ${'0123456789abcdef'.repeat(4)}`,
  watermark: '',
  letterhead: { name: 'Ministry of Harbours', lines: ['1 Quay Street'] },
  words: {
    page: 'Page {page} of {pages}',
    place: 'No.',
    target: 'Address',
    note: 'Remark',
    closing: 'Yours',
    annex: 'Annex',
  },
  to: { label: 'To', lines: ['Lantern Social Ltd'] },
  facts: [{ label: 'No.', value: 'CT/2026/0041', ltr: true }],
  subject: 'Last warning',
  paragraphs: [['Dear Sir or Madam,']],
  targets: [],
  annex: false,
  signatory: { name: 'Amina Khan', lines: ['Joint Secretary'] },
  ...changes,
});
const textOf = async (data: PrintedData) => pdfTexts(await printer.print('letter', data)).join('\n');

describe('a letter as PDF', () => {
  it('says what it was given, with its page and the hash of its text', async () => {
    const text = await textOf(page());
    for (const part of [
      'CT/2026/0041',
      'Last warning',
      'Lantern Social Ltd',
      'Amina Khan',
      'Page 1 of 1',
      '0123456789abcdef',
    ])
      expect(text).toContain(part);
  });

  it('has the same bytes each time, also of a printer that was opened later', async () => {
    const other = createPrinter();
    const [first, second, third] = await Promise.all([
      printer.print('letter', page()),
      printer.print('letter', page()),
      other.print('letter', page()),
    ]);
    await other.close();
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, third)).toBe(0);
    expect(Buffer.from(first).toString('latin1')).toMatch(/pdfaid:part>2<[\s\S]*|pdfaid:part/);
  });

  it('has its list on pages of its own where that is long, with the number of the letter on each', async () => {
    const targets = Array.from({ length: 120 }, (_, index) => ({
      value: `https://lantern.example/p/${index}`,
      note: '',
    }));
    const text = await textOf(page({ targets, annex: true }));
    expect(text).toContain('https://lantern.example/p/119');
    expect(text).toContain('Page 4 of 4');
    expect(text.match(/CT\/2026\/0041/g)).toHaveLength(4);
  });

  it('keeps addresses in order within Urdu, and breaks them where they are long', async () => {
    const value = `https://lantern.example/@a/${'0123456789'.repeat(30)}?x=1&y=2`;
    const text = await textOf(
      page({
        language: 'ur',
        direction: 'rtl',
        letterhead: { name: 'وزارتِ بندرگاہ', lines: [] },
        paragraphs: [['مراسلہ \u2068CT/2026/0041\u2069 بنام \u2068Lantern Social Ltd\u2069']],
        targets: [{ value, note: 'ویڈیو' }],
      }),
    );
    expect(text).toContain('CT/2026/0041');
    expect(text).toContain('Lantern Social Ltd');
    const lines = text.split('\n').filter((line) => /0123456789/.test(line) && !line.includes('SHA'));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).toContain(value);
  });
});

describe('what somebody writes', () => {
  const HOSTILE = [
    '#pagebreak()',
    '#panic("x")',
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0"',
    '$ x^2 $',
    '[a] @b <c> `d` *e* _f_ = g',
    '\\ \\u{41} "quoted" \'single\'',
    '// comment',
    '/* not closed',
    '{"a": 1}, {page} of {pages}',
  ];

  it.each(HOSTILE)('%s is set as it is, wherever it stands', async (text) => {
    const data = page({
      title: text,
      number: text,
      subject: text,
      letterhead: { name: text, lines: [text] },
      to: { label: 'To', lines: [text] },
      facts: [{ label: 'No.', value: text, ltr: true }],
      paragraphs: [[text, text]],
      targets: [{ value: text, note: text }],
      signatory: { name: text, lines: [text] },
    });
    const said = (await textOf(data)).replace(/\s+/g, '');
    expect(said.split(text.replace(/\s+/g, '')).length - 1).toBeGreaterThanOrEqual(10);
    expect(said).toContain('Page1of1');
  });

  it('never breaks the page (property)', async () => {
    const sign = fc.constantFrom(
      ...'#$[]{}@\\`*_<>="\'/~-+^&;:()%'.split(''),
      'ک',
      'é',
      '\u2028',
      '\u202e',
      '0',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: sign, minLength: 1, maxLength: 60 }),
        fc.boolean(),
        async (text, rtl) => {
          const direction = rtl ? { language: 'ur', direction: 'rtl' } : {};
          const data = { subject: text, paragraphs: [[text]], targets: [{ value: text, note: text }] };
          expect((await printer.print('letter', page({ ...data, ...direction }))).byteLength).toBeGreaterThan(
            1_000,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a printer', () => {
  it('says so where a page cannot be set, and prints the next', async () => {
    await expect(printer.print('letter', { title: 1 })).rejects.toMatchObject({ code: 'print-failed' });
    expect(await textOf(page())).toContain('Last warning');
  });

  it('gives up what takes too long, and prints the next in another thread', async () => {
    const hasty = createPrinter({ timeoutMs: 1 });
    await expect(hasty.print('letter', page())).rejects.toMatchObject({ code: 'print-too-long' });
    await hasty.close();
    const slow = createPrinter({ idleMs: 1 });
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await slow.print('letter', page())).byteLength).toBeGreaterThan(1_000);
      await new Promise((later) => setTimeout(later, 20));
    }
    await slow.close();
  });

  it('fails what waits when it is closed', async () => {
    const closing = createPrinter();
    const waiting = [closing.print('letter', page()), closing.print('letter', page())];
    const ended = Promise.allSettled(waiting);
    await closing.close();
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
