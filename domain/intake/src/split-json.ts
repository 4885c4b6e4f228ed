/** A part of a buffer: `end` is the first byte after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

const isSpace = (byte: number | undefined) =>
  byte === 0x20 || byte === LINE_FEED || byte === 0x0d || byte === 0x09;

/** Index of the first byte from `from` that is not JSON white space. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let index = from;
  while (isSpace(bytes[index])) index++;
  return index;
}

/** The lines that hold something, at most `limit` + 1 of them. */
export function splitLines(bytes: Uint8Array, from: number, limit: number): readonly Span[] {
  const lines: Span[] = [];
  for (let start = from; start < bytes.length && lines.length <= limit; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    if (skipSpace(bytes, start) < end) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/**
 * The elements of a JSON array, at most `limit` + 1 of them, found by brackets and quotes alone: each is parsed on
 * its own later, so that a bad one leaves the others readable. `undefined` when this is not one whole array.
 */
export function splitArray(bytes: Uint8Array, from: number, limit: number): readonly Span[] | undefined {
  const elements: Span[] = [];
  let start = from + 1;
  let depth = 0;
  for (let at = from; at < bytes.length; at = nextMark(bytes, at + 1, bytes.length)) {
    depth += stepOf(bytes[at]);
    if (depth === 0) {
      if (elements.length > 0 || skipSpace(bytes, start) < at) elements.push({ start, end: at });
      const whole = bytes[at] === CLOSE_BRACKET && skipSpace(bytes, at + 1) === bytes.length;
      return whole ? elements : undefined;
    }
    if (depth === 1 && bytes[at] === COMMA) {
      elements.push({ start, end: at });
      if (elements.length > limit) return elements;
      start = at + 1;
    }
  }
  return undefined;
}

/** Whether more than `limit` brackets and braces are open at once; reads no further than needed to tell. */
export function nestsDeeperThan(limit: number, bytes: Uint8Array, { start, end }: Span): boolean {
  let depth = 0;
  for (let at = nextMark(bytes, start, end); at < end; at = nextMark(bytes, at + 1, end)) {
    depth += stepOf(bytes[at]);
    if (depth > limit) return true;
  }
  return false;
}

/** How a mark changes the number of open brackets and braces. */
function stepOf(mark: number | undefined): number {
  if (mark === OPEN_BRACKET || mark === OPEN_BRACE) return 1;
  return mark === CLOSE_BRACKET || mark === CLOSE_BRACE ? -1 : 0;
}

/** Index of the next bracket, brace or comma that is not inside a string; `end` when there is none. */
function nextMark(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    switch (bytes[at]) {
      case QUOTE:
        at = endOfString(bytes, at, end);
        break;
      case COMMA:
      case OPEN_BRACKET:
      case CLOSE_BRACKET:
      case OPEN_BRACE:
      case CLOSE_BRACE:
        return at;
    }
  }
  return end;
}

function endOfString(bytes: Uint8Array, opening: number, end: number): number {
  for (let at = opening + 1; at < end; at++) {
    if (bytes[at] === QUOTE) return at;
    if (bytes[at] === BACKSLASH) at++;
  }
  return end;
}
