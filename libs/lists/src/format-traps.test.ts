import { expect, test } from 'vitest';
import type { ListFormatId } from './list-formats.ts';
import { readList } from './read-list.ts';
import { takeAll } from './testing/take-all.ts';
import { textSource } from './testing/text-source.ts';

const un = (record: string) =>
  `<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>${record}</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`;
const sdn = (name: string, remarks: string) =>
  `101,"${name}",-0- ,"SDGT"${',-0- '.repeat(7)},"${remarks}"\r\n`;
const read = (text: string, name = 'list') => takeAll([textSource(name, text)]);

test.each(['natoinal-csv', 'toString', '__proto__', ''])('a format called %j is none', async (format) => {
  const { items } = readList([textSource('list', 'ref,name\n1,River Watch\n')], {
    format: format as ListFormatId,
  });
  await expect(items[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'list-format-unknown' });
});

test.each(['', '\n', '\ufeff', '\x1a', '  \r\n\x1a'])('the empty list %j is never a list', async (text) => {
  await expect(read(text, 'sdn.csv')).rejects.toMatchObject({ code: 'list-empty' });
});

test.each([
  ['<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>', 'un-xml'],
  ['<sdnList><sdnEntry><uid>1</uid></sdnEntry></sdnList>', 'ofac-sdn-xml'],
  ['<html><p>Service unavailable</p></html>', 'un-xml'],
  ['ref,name,note\n', 'national-csv'],
] as const)('%j has no entry, and so is no list', async (text, format) => {
  await expect(takeAll([textSource('list', text)], { format })).rejects.toMatchObject({ code: 'list-empty' });
});

test('references lose the blanks around them', async () => {
  const { entries } = await read(
    un('<REFERENCE_NUMBER> KPe.942 \n</REFERENCE_NUMBER><FIRST_NAME>A B</FIRST_NAME>'),
  );
  expect(entries[0]?.ref).toBe('KPe.942');
});

test('an alias list within a name becomes names, none of which holds the list', async () => {
  const alias =
    'Weir’s Front (WF) (جبهه سد (original script); Weir’s Front; Front of the Weir; Weir Front’s Friends)';
  const { entries } = await read(
    `<CONSOLIDATED_LIST><ENTITIES><ENTITY><REFERENCE_NUMBER>QDe.937</REFERENCE_NUMBER><FIRST_NAME>FRONT OF THE MILL</FIRST_NAME><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>${alias}</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES></CONSOLIDATED_LIST>`,
  );
  expect(entries[0]?.names.map(({ text }) => text)).toEqual([
    'FRONT OF THE MILL',
    'Weir’s Front',
    'WF',
    'جبهه سد',
    'Front of the Weir',
    'Weir Front’s Friends',
  ]);
});

test('-0- is nothing, wherever it stands', async () => {
  const { entries } = await read(`101,"A B",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-,"-0- "\r\n`);
  expect(JSON.stringify(entries)).not.toContain('-0-');
});

test('the closing row of 0x1A is no record', async () => {
  const { report } = await read(`${sdn('A B', 'DOB 1960.')}\x1a`);
  expect(report).toMatchObject({ read: 1, dropped: [] });
});

test('curly apostrophes are read like straight ones, and names keep theirs', async () => {
  const { entries } = await read(
    un(
      '<REFERENCE_NUMBER>QDi.1</REFERENCE_NUMBER><FIRST_NAME>Ta’rin</FIRST_NAME><COMMENTS1>Father’s name is Osmin.</COMMENTS1>',
    ),
  );
  expect(entries[0]).toMatchObject({ names: [{ text: 'Ta’rin' }], fathers: ['Osmin'] });
  const curly = await read(sdn('A B', 'a.k.a. ‘MILL’; a.k.a. &#39;X&#39;.'));
  expect(curly.entries[0]?.names[1]).toEqual({ text: 'MILL', kind: 'alias', strength: 'weak' });
});

test('several programmes of one field are told apart', async () => {
  const { entries } = await read(sdn('A B', '-0- ').replace('"SDGT"', '"FTO] [SDGT] [IFSR"'));
  expect(entries[0]?.programmes).toEqual(['FTO', 'SDGT', 'IFSR']);
});

test.each([
  ['un', un('<REFERENCE_NUMBER>QDi.1</REFERENCE_NUMBER><FIRST_NAME>A B</FIRST_NAME>')],
  ['sdn', `${sdn('A B', 'DOB 1960.')}${sdn('C D', 'DOB 1961.').trim()}`],
  ['national', 'ref,name,note\n1,A B,"one"\n2,C D,"two"'],
  ['ftm', '{"id":"a","schema":"Person","caption":"A B","properties":{}}'],
])('a %s list that is cut is truncated or gives no more than it did', async (_, text) => {
  const whole = await read(text);
  for (let end = 1; end < text.length; end++) {
    const outcome = await read(text.slice(0, end)).catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome).toHaveProperty(
        'code',
        expect.stringMatching(/^list-(truncated|format-unknown|empty|unparsable|incomplete)$/),
      );
    } else {
      expect(outcome).toMatchObject({ report: { format: whole.report.format } });
    }
  }
});

test.each([
  ['XXE', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'],
  ['an outside document type', '<!DOCTYPE sdnList PUBLIC "-//x" "http://mill.example/x.dtd">'],
  [
    'billion laughs',
    `<!DOCTYPE x [<!ENTITY a "ha">${['b', 'c', 'd'].map((name, at) => `<!ENTITY ${name} "${`&${'abc'[at]};`.repeat(10)}">`).join('')}]>`,
  ],
])('%s is refused', async (_, doctype) => {
  await expect(read(`<?xml version="1.0"?>${doctype}<sdnList>&e;</sdnList>`)).rejects.toMatchObject({
    code: 'list-unsafe',
  });
  // Also when the format is given and nothing looks at the start.
  const given = takeAll([textSource('x', `${doctype}<sdnList/>`)], { format: 'ofac-sdn-xml' });
  await expect(given).rejects.toMatchObject({ code: 'list-unsafe' });
});
