import { inflateSync } from 'node:zlib';

/**
 * What a PDF of ours says, read as each of its fonts would: its characters are numbers of glyphs, and a table of the font
 * (ToUnicode) says which they are. A text that is set in one font stands in one of the answers.
 */
export function pdfTexts(pdf: Uint8Array): string[] {
  const streams = streamsOf(Buffer.from(pdf));
  const content = streams.filter((text) => /\bTJ?\b/.test(text) && /\bBT\b/.test(text)).join('\n');
  return streams.filter((text) => text.includes('begincmap')).map((map) => read(content, tableOf(map)));
}

function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: mark, index }) => {
    if (text.slice(index - 3, index) === 'end') return [];
    const bytes = pdf.subarray(index + mark.length, text.indexOf('endstream', index));
    const isDeflated = /\/FlateDecode[^>]*>>\s*$/.test(text.slice(Math.max(0, index - 300), index));
    return [isDeflated ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1')];
  });
}

/** Glyph → text. */
function tableOf(map: string): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      table.set(Number.parseInt(glyph, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'));
  return table;
}

function read(content: string, table: ReadonlyMap<number, string>): string {
  return content
    .split(/\bBT\b/)
    .map((block) =>
      stringsOf(block)
        .flatMap(glyphsOf)
        .map((glyph) => table.get(glyph) ?? '')
        .join(''),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** The bytes of each string: in round brackets, which may hold such in pairs, or as hexadecimal digits. */
function stringsOf(block: string): string[] {
  const strings: string[] = [];
  for (let at = 0; at < block.length; at += 1) {
    if (block[at] === '<') {
      const end = block.indexOf('>', at);
      strings.push(Buffer.from(block.slice(at + 1, end), 'hex').toString('latin1'));
      at = end;
    } else if (block[at] === '(') {
      const end = endOfString(block, at);
      strings.push(unquote(block.slice(at + 1, end)));
      at = end;
    }
  }
  return strings;
}

function endOfString(block: string, start: number): number {
  let depth = 0;
  for (let at = start; at < block.length; at += 1) {
    if (block[at] === '\\') at += 1;
    else if (block[at] === '(') depth += 1;
    else if (block[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return block.length;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unquote(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );
}

function glyphsOf(bytes: string): number[] {
  const glyphs: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2)
    glyphs.push(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return glyphs;
}
