import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from './html.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const decoded = (text: string) =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');

it('shows every text as it is, and never as markup', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '" onclick="x',
      "' x='",
      '&lt;',
      '</textarea>',
      '<!--',
      ']]>',
    ),
  );
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (one, more) => {
      const page = html`<p title="${one}">${one}${more.map((item) => html`<b>${item}</b>`)}</p>`.text;
      const [, title = '', inner = ''] = /^<p title="([^"]*)">([^<]*)/.exec(page) ?? [];
      expect([decoded(title), decoded(inner)]).toEqual([one, one]);
      const items = [...page.matchAll(/<b>([^<]*)<\/b>/g)].map(([, item = '']) => decoded(item));
      expect(items).toEqual(more);
      expect(page.match(/</g)).toHaveLength(2 + 2 * more.length);
    }),
  );
});

it('shows nothing for what is not there', () => {
  expect(html`a${undefined}${false}${0}${[]}b`.text).toBe('a0b');
});
