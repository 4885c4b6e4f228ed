import type { SourceFile } from '../check-architecture/repository.ts';
import type { Token } from '../check-architecture/tokens.ts';

/** A stable code that the product gives out: as an error, or as a fault inside an answer. */
export type FoundCode = {
  code: string;
  path: string;
  /** With `…` where values of the case stand; absent where the place of the code does not say it. */
  message: string | undefined;
  /** HTTP status; absent for errors that are no answer of their own. */
  status: string | undefined;
  isError: boolean;
};

/** A function or constructor with a parameter `code`. */
type Maker = { codeAt: number; status: string | undefined; isError: boolean };
type Makers = ReadonlyMap<string, Maker>;

const CODE = /^[a-z\d]+(-([a-z\d]+|…))*$/;
const STATUS = /^[1-5]\d\d$/;
const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);

/**
 * Finds every code by how it is written: as the argument that lands in a parameter `code`, as a property or type
 * member `code`, or in a union type whose name ends in `Code`.
 */
export function findCodes(files: readonly SourceFile[]): FoundCode[] {
  const everywhere = files.flatMap(({ tokens }) => findMakers(tokens));
  const statuses = new Map(files.flatMap(({ tokens }) => findStatuses(tokens)));
  return files.flatMap((file) => {
    // Two files may have functions of one name: the own one counts.
    const makers = new Map([...everywhere, ...findMakers(file.tokens)]);
    const errors = findCalls(file, makers, statuses);
    const known = new Set(errors.map(({ code }) => code));
    return [...errors, ...findNamed(file).filter(({ code }) => !known.has(code))];
  });
}

function findMakers(tokens: readonly Token[]): [string, Maker][] {
  let className = '';
  return tokens.flatMap((token, at): [string, Maker][] => {
    if (token.text === 'class') className = tokens[at + 1]?.text ?? '';
    const isFunction = token.text === 'function';
    const isArrow = token.text === 'const' && tokens[at + 2]?.text === '=' && tokens[at + 3]?.text === '(';
    if (!isFunction && !isArrow && token.text !== 'constructor') return [];
    const open = isFunction ? at + 2 : isArrow ? at + 3 : at + 1;
    if (tokens[open]?.text !== '(') return [];
    const parameters = splitArguments(tokens, open);
    const codeAt = parameters.findIndex(([name, next]) => name?.text === 'code' && next?.text === ':');
    if (codeAt < 0) return [];
    const name = token.text === 'constructor' ? className : (tokens[at + 1]?.text ?? '');
    const body = bodyAfter(tokens, open);
    const isError =
      body.some(({ text }) => text === 'super' || /^\w+Error$/.test(text)) || name === 'problem';
    return [[name, { codeAt, status: statusIn(body), isError }]];
  });
}

/** Tables such as `{ 'broken-gzip': 400 }`. */
function findStatuses(tokens: readonly Token[]): [string, string][] {
  return tokens.flatMap((token, at): [string, string][] => {
    const value = tokens[at + 2]?.text ?? '';
    const isEntry = token.kind === 'string' && tokens[at + 1]?.text === ':' && STATUS.test(value);
    return isEntry ? [[token.text, value]] : [];
  });
}

function findCalls(
  { path, tokens }: SourceFile,
  makers: Makers,
  statuses: ReadonlyMap<string, string>,
): FoundCode[] {
  return tokens.flatMap((token, at): FoundCode[] => {
    if (token.kind !== 'word' || tokens[at + 1]?.text !== '(' || tokens[at - 1]?.text === 'function')
      return [];
    const isError = token.text === 'super' || (tokens[at - 1]?.text === 'new' && /Error$/.test(token.text));
    const maker = makers.get(token.text) ?? (isError ? { codeAt: 0, status: undefined, isError } : undefined);
    if (!maker) return [];
    const parts = splitArguments(tokens, at + 1);
    const code = textOf(parts[maker.codeAt] ?? []);
    if (!CODE.test(code)) return [];
    const rest = parts.slice(maker.codeAt + 1);
    const numeric = rest.findIndex(([first, next]) => first && !next && STATUS.test(first.text));
    const status = rest[numeric]?.[0]?.text ?? statusIn(parts.flat()) ?? maker.status ?? statuses.get(code);
    const sentence = rest.map((part) => messageOf(part, tokens.slice(0, at))).find((text) => /\s/.test(text));
    return [
      { code, path, message: sentence, status: maker.isError ? status : undefined, isError: maker.isError },
    ];
  });
}

/** Codes that stand as `code: 'x'`, `code: 'x' | 'y'` or `type XCode = 'x' | 'y'`. */
function findNamed({ path, tokens }: SourceFile): FoundCode[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]?.text;
    const isNamed = (token.text === 'code' && next === ':') || (/Code$/.test(token.text) && next === '=');
    if (!isNamed) return [];
    const message = messageBeside(tokens, at + 2);
    return unionAt(tokens, at + 2)
      .filter((code) => CODE.test(code) && code.includes('-'))
      .map((code) => ({ code, path, message, status: undefined, isError: false }));
  });
}

/** The property `message` that follows in the same object, written out or as a variable. */
function messageBeside(tokens: readonly Token[], start: number): string | undefined {
  const end = tokens.findIndex(
    ({ kind, text }, at) => at > start && kind === 'mark' && (text === '}' || text === ';'),
  );
  const rest = tokens.slice(start, Math.max(start, end));
  const at = rest.findIndex(({ text }) => text === 'message');
  const [name, colon, ...value] = at < 0 ? [] : rest.slice(at);
  if (!name) return undefined;
  const message = colon?.text === ':' ? textOf(value) : messageOf([name], tokens.slice(0, start));
  return /\s/.test(message) ? message : undefined;
}

/** The texts of a union; a part of another type (`Fault['code']`) is left to where that type stands. */
function unionAt(tokens: readonly Token[], start: number): string[] {
  const end = tokens.findIndex(
    ({ kind, text }, at) => at >= start && kind === 'mark' && !'|[]'.includes(text),
  );
  const members = tokens.slice(start, end < 0 ? undefined : end);
  return members.flatMap((token, at) => {
    const isText = token.kind === 'string' || token.kind === 'template';
    return isText && members[at - 1]?.text !== '[' ? [textOf([token])] : [];
  });
}

/** Where the bracket closes that opens at a place. */
function endOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? {};
    if (kind !== 'mark' || text === undefined) continue;
    if (OPENING.has(text)) depth++;
    if (CLOSING.has(text) && --depth === 0) return at;
  }
  return tokens.length;
}

/** Arguments or parameters between an opening bracket and its closing one. */
function splitArguments(tokens: readonly Token[], open: number): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open + 1, endOf(tokens, open))) {
    const isMark = token.kind === 'mark';
    if (isMark && OPENING.has(token.text)) depth++;
    if (isMark && CLOSING.has(token.text)) depth--;
    if (isMark && token.text === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** What stands between the braces that follow a parameter list; an arrow without braces has the rest of its statement. */
function bodyAfter(tokens: readonly Token[], open: number): Token[] {
  const close = endOf(tokens, open);
  const brace = tokens.findIndex(({ text }, at) => at > close && (text === '{' || text === ';'));
  return tokens[brace]?.text === '{'
    ? tokens.slice(brace, endOf(tokens, brace))
    : tokens.slice(close, brace < 0 ? undefined : brace);
}

function statusIn(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(
    ({ text }, index) => text === 'status' && STATUS.test(tokens[index + 2]?.text ?? ''),
  );
  return at < 0 ? undefined : tokens[at + 2]?.text;
}

function textOf(part: readonly Token[]): string {
  const texts = part.flatMap(({ kind, text }, at) => {
    // A string just before a template stands in one of its expressions.
    const isText = kind === 'template' || (kind === 'string' && part[at + 1]?.kind !== 'template');
    if (!isText) return [];
    const shown = (kind === 'template' ? text.replaceAll('?', '…') : text).replaceAll(/\\(.)/g, '$1');
    return [{ shown, joined: part[at - 1]?.text === '+' }];
  });
  const sentences = texts.filter(({ shown }) => shown.trim().includes(' '));
  return (sentences.length > 0 ? sentences : texts)
    .map(({ shown, joined }, at) => (at === 0 || joined ? shown : ` / ${shown}`))
    .join('');
}

/** The sentence of an argument; of a variable, what the same function set it to before. */
function messageOf(part: readonly Token[], before: readonly Token[]): string {
  const [first, second] = part;
  if (first?.kind !== 'word' || second) return textOf(part);
  const inside = before.slice(
    before.findLastIndex(({ text }) => text === 'function' || text === 'constructor'),
  );
  const at = inside.findLastIndex(
    ({ text }, index) => text === first.text && inside[index - 1]?.text === 'const',
  );
  if (at < 0) return '';
  const end = inside.findIndex(({ text }, index) => index > at && text === ';');
  return textOf(inside.slice(at, end < 0 ? undefined : end));
}
