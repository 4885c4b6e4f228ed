import { type FunctionTable, overload } from './overload.ts';

/** Number of Unicode code points. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    if (isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))) length--;
  }
  return length;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

const sizes = [
  overload(['string'], 'int', (text) => BigInt(codePointLength(text))),
  overload(['bytes'], 'int', (bytes) => BigInt(bytes.length)),
  overload([{ list: 'dyn' }], 'int', (list) => BigInt(list.length)),
  overload([{ map: ['dyn', 'dyn'] }], 'int', (map) => BigInt(map.size)),
];

/** Tests on strings, and `size` of everything that has one. */
export const strings: FunctionTable = {
  size: sizes,
  '.size': sizes,
  '.contains': [overload(['string', 'string'], 'bool', (text, part) => text.includes(part))],
  '.startsWith': [overload(['string', 'string'], 'bool', (text, start) => text.startsWith(start))],
  '.endsWith': [overload(['string', 'string'], 'bool', (text, end) => text.endsWith(end))],
};
