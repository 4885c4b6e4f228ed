import { expect, it } from 'vitest';
import { newEntry } from './read-entry.ts';
import { readMatter } from './read-matter.ts';

const first = { ...newEntry('concern', 'authority', Date.UTC(2026, 4, 3)), text: ' It stayed up. ' };
const draft = {
  title: ' Notices of May ',
  workspace: 'authority',
  platform: ' cove ',
  authorityName: ' Harbour Police ',
  instrument: 'pk-peca-2016',
};

it('opens a matter with what happened first, and says nothing of what was left empty', () => {
  expect(readMatter(draft, first, [])).toEqual({
    title: 'Notices of May',
    workspace: 'authority',
    platform: 'cove',
    authorityName: 'Harbour Police',
    instrument: 'pk-peca-2016',
    first: { type: 'concern', by: 'authority', at: '2026-05-03', text: 'It stayed up.' },
  });
});

it('names an authority of the register only where its name is that of one alone', () => {
  const of = (...names: string[]) => names.map((name, index) => ({ id: `a${index}`, name }));
  expect(readMatter(draft, first, of('Harbour', 'Harbour Police'))).toMatchObject({ authorityId: 'a1' });
  expect(readMatter(draft, first, of('Harbour'))).not.toHaveProperty('authorityId');
  expect(readMatter(draft, first, of('Harbour Police', 'Harbour Police'))).not.toHaveProperty('authorityId');
});
