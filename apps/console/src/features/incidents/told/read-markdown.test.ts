import { expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

it('reads what reports are written in, block by block', () => {
  const blocks = readMarkdown(
    '# Report\n\nAs of now.\nTwo lines.\n\n**Lives**\n\n## Where\n- cove\n- re\\|ef\n\n### Named\n\n- a \\# b\n',
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'Report' },
    { kind: 'text', text: 'As of now.\nTwo lines.' },
    { kind: 'text', text: 'Lives' },
    { kind: 'heading', level: 2, text: 'Where' },
    { kind: 'list', items: ['cove', 're|ef'] },
    { kind: 'heading', level: 3, text: 'Named' },
    { kind: 'list', items: ['a # b'] },
  ]);
});

it('takes nothing for markup that would be carried out', () => {
  expect(readMarkdown('<img src=x onerror=alert(1)>\n\n[a](javascript:b)')).toEqual([
    { kind: 'text', text: '<img src=x onerror=alert(1)>' },
    { kind: 'text', text: '[a](javascript:b)' },
  ]);
  expect(readMarkdown('')).toEqual([]);
});
