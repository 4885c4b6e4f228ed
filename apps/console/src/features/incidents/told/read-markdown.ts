/** A piece of a report, as far as reports use Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/**
 * The blocks of a report: headings, lists and text, which is all that reports are written in. No library for Markdown is
 * among what the console loads, and one would have to be kept from the markup that people may have written; here what is
 * none of the three is text.
 *
 * @example
 * ```ts
 * readMarkdown('# Report\n\n- one\n- two').map(({ kind }) => kind) // => ['heading', 'list']
 * readMarkdown('**5** <i>')[0] // => { kind: 'text', text: '5 <i>' }
 * ```
 */
export function readMarkdown(markdown: string): Block[] {
  const blocks = markdown.split(/\n{2,}|\n(?=#)|(?<=^#.*)\n/m).map((block) => block.trim());
  return blocks.filter((block) => block !== '').map(readBlock);
}

function readBlock(block: string): Block {
  const [, signs, title] = /^(#{1,6}) (.*)$/s.exec(block) ?? [];
  if (signs !== undefined) return { kind: 'heading', level: signs.length, text: plain(title ?? '') };
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('- ')))
    return { kind: 'list', items: lines.map((line) => plain(line.slice(2))) };
  return { kind: 'text', text: plain(block) };
}

/** Without what makes letters heavy, and what keeps a sign from being markup. */
function plain(text: string): string {
  return text.replaceAll('**', '').replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, '$1');
}
