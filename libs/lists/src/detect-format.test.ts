import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { detectFormat } from './detect-format.ts';
import { textSource } from './testing/text-source.ts';

const SDN = `101,"A",-0- ,"CUBA"${',-0- '.repeat(8)}\r\n`;

test.each([
  ['<?xml version="1.0"?><!-- <sdnList> --><CONSOLIDATED_LIST>', 'un-xml'],
  ['\ufeff  <x:CONSOLIDATED_LIST xmlns:x="y">', 'un-xml'],
  ['<sdnList xmlns="http://tempuri.org/sdnList.xsd">', 'ofac-sdn-xml'],
  ['<Sanctions>', 'ofac-advanced-xml'],
  ['<sanctionsData>', 'ofac-enhanced-xml'],
  ['<export generationDate="">', 'eu-fsf-xml'],
  ['<Designations/>', 'uk-xml'],
  [SDN, 'ofac-csv'],
  ['101,1,"aka","B",-0- \r\n', 'ofac-csv'],
  ['fileGenerationDate;Entity_LogicalId;NameAlias_WholeName\n', 'eu-fsf-csv'],
  ['celex,programKey,schema,name,weakAlias\n', 'eu-journal-csv'],
  ['Report Date: 1-Jan-2026\n"Unique ID","Name 6"\n', 'uk-csv'],
  ['Last Updated,1/1/2020\nName 6,Alias Type,Group ID\n', 'hmt-csv'],
  ['{"id":"a","schema":"Person","properties":{}}', 'ftm-json'],
  ['[\n {"id":"a","schema":"Person"}]', 'ftm-json'],
  ['{"op":"DEL","entity":{"id":"a"}}', 'ftm-delta'],
  ['no,name,aliases\n', 'national-csv'],
])('%j is %s', async (text, format) => {
  expect(await detectFormat([textSource('file', text)])).toBe(format);
  expect(await detectFormat([textSource('file.xml', gzipSync(text), 5)])).toBe(format);
});

test('what no reader knows is shown escaped and short, with the readers that there are', async () => {
  const odd = textSource('odd', `hello\u0007 "world" ${'x'.repeat(200)}`);
  const failure = await detectFormat([odd]).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'list-format-unknown' });
  const message = String(failure);
  expect(message).toContain('hello\\x07 \\x22world\\x22 xxx');
  expect(message).toMatch(/begins with "[^"]{60,80}"/);
  expect(message).toContain('un-xml, ofac-csv');
});

test.each([
  'name,colour\n',
  '<html>',
  '{"a":1}',
  '12,13,14\n',
  '---\nEU-Sanctions:\n',
  '\x00\x01\x02',
  '<constructor>',
])('%j is unknown', async (text) => {
  await expect(detectFormat([textSource('file', text)])).rejects.toMatchObject({
    code: 'list-format-unknown',
  });
});

test('files of several formats are no list, and no files are none', async () => {
  await expect(detectFormat([textSource('a', SDN), textSource('b', '<sdnList>')])).rejects.toMatchObject({
    code: 'list-files-mixed',
  });
  await expect(detectFormat([])).rejects.toMatchObject({ code: 'list-empty' });
});
