import type { Token } from './tokens.ts';

/** A source without back-quoted field names, and what they were called. */
export interface PlainSource {
  readonly text: string;
  readonly names: ReadonlyMap<string, string>;
}

const quotedField = /^`[A-Za-z0-9_.\-/ ]+`$/;

/**
 * The parser does not know back-quoted names such as ``labels.`content-type` ``. Each one after a dot is replaced by an
 * unused identifier of the same length, so that positions stay true.
 */
export function replaceQuotedFields(source: string, tokens: readonly Token[]): PlainSource {
  const names = new Map<string, string>();
  let text = source;
  tokens.forEach((token, index) => {
    if (!quotedField.test(token.text) || !mayNameField(tokens, index)) return;
    const placeholder = unusedIdentifier(source, token.text.length, names);
    if (placeholder === undefined) return;
    names.set(placeholder, token.text.slice(1, -1));
    text = text.slice(0, token.start) + placeholder + text.slice(token.end);
  });
  return { text, names };
}

/** After a dot it is selected; before a colon it is set. */
function mayNameField(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.text === '.' || tokens[index + 1]?.text === ':';
}

function unusedIdentifier(
  source: string,
  length: number,
  taken: ReadonlyMap<string, string>,
): string | undefined {
  const digits = length - 1;
  for (let number = 0; number < 36 ** Math.min(digits, 4); number++) {
    const candidate = `_${number.toString(36).padStart(digits, '_')}`;
    if (!source.includes(candidate) && !taken.has(candidate)) return candidate;
  }
  return undefined;
}
