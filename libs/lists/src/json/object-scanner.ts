/** An object of a file, still as text: most passes look at few of them. */
export interface JsonText {
  readonly line: number;
  readonly text: string;
}

const MOST_OBJECT_UNITS = 16_000_000;
const SIGN = /["{}[\]\n]/g;
const STRING_SIGN = /["\\]/g;

/** Cuts objects out of a stream of JSON lines or out of one array, by brackets and strings alone. */
export class ObjectScanner {
  line = 1;
  sawArray = false;
  fault: { readonly line: number; readonly reason: string } | undefined;
  #rest = '';
  #at = 0;
  #depth = 0;
  #start = 0;
  #startLine = 1;
  #inString = false;
  #inArray = false;

  get isUnfinished(): boolean {
    return this.#depth > 0 || this.#inString || this.#inArray || this.#rest.trim() !== '';
  }

  push(text: string): JsonText[] {
    const input = this.#rest + text;
    const found: JsonText[] = [];
    let at = this.#at;
    let from = this.#depth > 0 ? this.#start : at;
    while (at < input.length && !this.fault) {
      at = this.#inString ? this.#skipString(input, at) : this.#step(input, at, found);
      from = this.#depth > 0 ? this.#start : at;
    }
    this.#rest = input.slice(from);
    this.#start -= from;
    this.#at = at - from;
    if (this.#rest.length > MOST_OBJECT_UNITS) {
      this.fault = { line: this.#startLine, reason: 'an object is longer than 16 million characters' };
    }
    return found;
  }

  #skipString(input: string, at: number): number {
    STRING_SIGN.lastIndex = at;
    const sign = STRING_SIGN.exec(input);
    if (!sign) {
      return input.length;
    }
    if (sign[0] === '\\') {
      return sign.index + 2;
    }
    this.#inString = false;
    return sign.index + 1;
  }

  #step(input: string, at: number, found: JsonText[]): number {
    SIGN.lastIndex = at;
    const sign = SIGN.exec(input);
    const end = sign?.index ?? input.length;
    if (this.#depth === 0 && !isFiller(input, at, end)) {
      this.fault = { line: this.line, reason: 'text stands between objects' };
      return end;
    }
    if (sign) {
      this.#take(sign[0], input, end, found);
    }
    return end + (sign ? 1 : 0);
  }

  #take(sign: string, input: string, at: number, found: JsonText[]): void {
    if (sign === '\n') {
      this.line++;
    } else if (this.#depth === 0) {
      this.#takeOutside(sign, at);
    } else if (sign === '"') {
      this.#inString = true;
    } else if (sign === '{' || sign === '[') {
      this.#depth++;
    } else {
      this.#depth--;
      if (this.#depth === 0) {
        found.push({ line: this.#startLine, text: input.slice(this.#start, at + 1) });
      }
    }
  }

  #takeOutside(sign: string, at: number): void {
    if (sign === '{') {
      this.#depth = 1;
      this.#start = at;
      this.#startLine = this.line;
    } else if (sign === '[' && !this.sawArray) {
      this.sawArray = true;
      this.#inArray = true;
    } else if (sign === ']' && this.#inArray) {
      this.#inArray = false;
    } else {
      this.fault = { line: this.line, reason: `${sign} stands where an object should begin` };
    }
  }
}

function isFiller(input: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = input.charCodeAt(at);
    if (code !== 32 && code !== 44 && code !== 13 && code !== 9 && code !== 0xfeff) {
      return false;
    }
  }
  return true;
}
