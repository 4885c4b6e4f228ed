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

const CODE = /^[a-z\d]+(-([a-z\d]+|…))+$/;
const STATUS = /^[1-5]\d\d$/;
const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);

/**
 * Finds every code by how it is written: as the argument that lands in a parameter `code`, as a property or type
 * member `code`, or in a union type whose name ends in `Code`.
 */
export function findCodes(files: readonly SourceFile[]): FoundCode[] {
  const makers = new Map(files.flatMap(({ tokens }) => findMakers(tokens)));
  const statuses = new Map(files.flatMap(({ tokens }) => findStatuses(tokens)));
  return files.flatMap((file) => {
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
    return isEntry && CODE.test(token.text) ? [[token.text, value]] : [];
  });
}

function findCalls(
  { path, tokens }: SourceFile,
  makers: Makers,
  statuses: ReadonlyMap<string, string>,
): FoundCode[] {
  return tokens.flatMap((token, at): FoundCode[] => {
    if (token.kind !== 'word' || tokens[at + 1]?.text !== '(') return [];
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
    return [{ code, path, message: sentence, status, isError: maker.isError }];
  });
}

/** Codes that stand as `code: 'x'`, `code: 'x' | 'y'` or `type XCode = 'x' | 'y'`. */
function findNamed({ path, tokens }: SourceFile): FoundCode[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]?.text;
    const isNamed = (token.text === 'code' && next === ':') || (/Code$/.test(token.text) && next === '=');
    return (isNamed ? unionAt(tokens, at + 2) : [])
      .filter((code) => CODE.test(code))
      .map((code) => ({ code, path, message: undefined, status: undefined, isError: false }));
  });
}

function unionAt(tokens: readonly Token[], start: number): string[] {
  const members: string[] = [];
  for (const token of tokens.slice(start)) {
    if (token.kind === 'string' || token.kind === 'template') members.push(textOf([token]));
    else if (token.text !== '|') break;
  }
  return members;
}

/** Arguments or parameters from an opening bracket to its closing one. */
function splitArguments(tokens: readonly Token[], open: number): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open)) {
    const isMark = token.kind === 'mark';
    if (isMark && CLOSING.has(token.text)) depth--;
    if (depth === 0 && parts.flat().length > 0) break;
    if (depth === 0 && isMark && CLOSING.has(token.text)) break;
    if (depth === 1 && isMark && token.text === ',') parts.push([]);
    else if (depth > 0) parts.at(-1)?.push(token);
    if (isMark && OPENING.has(token.text)) depth++;
  }
  return parts;
}

/** What stands between the braces that follow a parameter list. */
function bodyAfter(tokens: readonly Token[], open: number): Token[] {
  const brace = tokens.findIndex((token, at) => at > open && token.kind === 'mark' && token.text === '{');
  return brace < 0 ? [] : splitArguments(tokens, brace).flat();
}

function statusIn(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(
    ({ text }, index) => text === 'status' && STATUS.test(tokens[index + 2]?.text ?? ''),
  );
  return at < 0 ? undefined : tokens[at + 2]?.text;
}

function textOf(part: readonly Token[]): string {
  const texts = part.filter(({ kind }) => kind === 'string' || kind === 'template');
  return texts
    .map(({ kind, text }) => (kind === 'template' ? text.replaceAll('?', '…') : text))
    .join('')
    .replaceAll(/\\(.)/g, '$1');
}

/** The sentence of an argument; of a variable, what it was last set to before. */
function messageOf(part: readonly Token[], before: readonly Token[]): string {
  const [first, second] = part;
  if (first?.kind !== 'word' || second) return textOf(part);
  const at = before.findLastIndex(
    ({ text }, index) => text === first.text && before[index - 1]?.text === 'const',
  );
  if (at < 0) return '';
  const end = before.findIndex(({ text }, index) => index > at && text === ';');
  return textOf(before.slice(at, end < 0 ? undefined : end));
}
