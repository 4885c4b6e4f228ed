import { expect, test } from 'vitest';
import { textSource } from '../testing/text-source.ts';
import { readElements } from './read-elements.ts';
import type { XmlNode } from './xml-node.ts';

async function read(xml: string, options: { piece?: number; skip?: string } = {}): Promise<XmlNode[]> {
  const { piece = 7, ...skip } = options;
  const nodes: XmlNode[] = [];
  for await (const node of readElements(textSource('a.xml', xml, piece), {
    names: new Set(['r']),
    ...skip,
  })) {
    nodes.push(node);
  }
  return nodes;
}

test('gives out records whole, with text, CDATA and attributes, and without prefixes', async () => {
  const nodes = await read(
    '<n:l xmlns:n="x"><n:r a="1">one &amp; <n:c>two</n:c><![CDATA[<3>]]></n:r><r/></n:l>',
  );
  expect(nodes).toMatchObject([
    { name: 'r', attributes: { a: '1' }, text: 'one & <3>', children: [{ name: 'c', text: 'two' }] },
    { name: 'r', text: '', children: [] },
  ]);
});

test.each([
  ['', 'list-empty'],
  ['  \n ', 'list-empty'],
  ['<l><r>one', 'list-truncated'],
  ['<l><r>one</r>', 'list-truncated'],
  ['<l><r a="1', 'list-truncated'],
  ['<l><r></l>', 'list-unparsable'],
  ['<l>&nothing;</l>', 'list-unparsable'],
  ['<l/><l/>', 'list-unparsable'],
  ['<!DOCTYPE l SYSTEM "file:///etc/hostname"><l/>', 'list-unsafe'],
  ['<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]><l>&x;</l>', 'list-unsafe'],
  ['<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>', 'list-unsafe'],
])('%j throws %s', async (xml, code) => {
  await expect(read(xml)).rejects.toMatchObject({ code });
});

test('a plain document type is no danger', async () => {
  expect(await read('<!DOCTYPE l><l><r>one</r></l>')).toHaveLength(1);
});

test('says the line and the column of what is wrong', async () => {
  await expect(read('<l>\n  <r>\n</l>')).rejects.toMatchObject({ position: { line: 3 } });
});

test.each([
  ['a record', `<l><r>${'long '.repeat(1_700_000)}</r></l>`],
  ['a comment', `<l><!--${'long '.repeat(1_700_000)}--></l>`],
  ['nesting', `<l><r>${'<c>'.repeat(300)}`],
])('%s without end is refused before it fills the memory', async (_, xml) => {
  await expect(read(xml, { piece: 65_536 })).rejects.toMatchObject({ code: 'list-unparsable' });
});

test.each([1, 3, 10, 1000])(
  'what is skipped is not parsed, and lines are counted through it, in pieces of %i',
  async (piece) => {
    const xml = '<l>\n<skip a="1">\n<r>no</r>\n<broken>\n</skip >\n<r>yes</r>\n</wrong>';
    await expect(read(xml, { piece, skip: 'skip' })).rejects.toMatchObject({ position: { line: 7 } });
    const nodes = await read(xml.replace('</wrong>', '</l>').replaceAll('skip', 'x:skip'), {
      piece,
      skip: 'skip',
    });
    expect(nodes.map(({ text }) => text)).toEqual(['yes']);
    expect(await read('<l><skip/><r>yes</r></l>', { piece, skip: 'skip' })).toHaveLength(1);
  },
);
