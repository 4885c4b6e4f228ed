/** A name and the contents of its outermost brackets, in their order. */
export interface BracketPart {
  readonly text: string;
  readonly isBracket: boolean;
}

/** Splits at outermost round brackets; one that is never closed runs to the end. */
export function splitBrackets(text: string): BracketPart[] {
  const parts: BracketPart[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(' && depth++ === 0) {
      parts.push({ text: text.slice(from, at), isBracket: false });
      from = at + 1;
    } else if (sign === ')' && depth > 0 && --depth === 0) {
      parts.push({ text: text.slice(from, at), isBracket: true });
      from = at + 1;
    }
  }
  parts.push({ text: text.slice(from), isBracket: depth > 0 });
  return parts.filter((part) => part.text.trim() !== '');
}

/** Parts between separators that stand outside of brackets. */
export function splitOutsideBrackets(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') {
      depth++;
    } else if (sign === ')') {
      depth = Math.max(0, depth - 1);
    } else if (sign === separator && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
