import type { Token } from './tokens.ts';

export type Import = {
  /** What stands between the quotes. */
  specifier: string;
  /** 1-based line of the `import` or `export` word. */
  line: number;
  /** Words of the import clause: imported and local names. Empty for dynamic and side-effect imports. */
  names: string[];
};

export type ModuleScan = { imports: Import[]; defaultExportLines: number[] };

/**
 * Finds every static import, re-export, `import type`, `import('…')` and `require('…')` of a module, and every
 * default export. A dynamic import of a computed path is not an edge and is left out.
 */
export function scanModule(tokens: Token[]): ModuleScan {
  const scan: ModuleScan = { imports: [], defaultExportLines: [] };
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || isMark(tokens[index - 1], '.')) return;
    if (token.text === 'import') addImport(scan, tokens, index);
    if (token.text === 'require') addCall(scan, tokens, index);
    if (token.text === 'export') addExport(scan, tokens, index);
  });
  return scan;
}

function addImport(scan: ModuleScan, tokens: Token[], index: number): void {
  const next = tokens[index + 1];
  const line = tokens[index]?.line ?? 1;
  if (next?.kind === 'string') scan.imports.push({ specifier: next.text, line, names: [] });
  else if (isMark(next, '(')) addCall(scan, tokens, index);
  else addFrom(scan, tokens, index);
}

function addCall(scan: ModuleScan, tokens: Token[], index: number): void {
  const argument = tokens[index + 2];
  const isLiteral =
    argument?.kind === 'string' || (argument?.kind === 'template' && !argument.text.includes('?'));
  if (argument && isLiteral && isMark(tokens[index + 1], '(')) {
    scan.imports.push({ specifier: argument.text, line: tokens[index]?.line ?? 1, names: [] });
  }
}

function addExport(scan: ModuleScan, tokens: Token[], index: number): void {
  const next = tokens[index + 1];
  const line = tokens[index]?.line ?? 1;
  if (isWord(next, 'default')) {
    scan.defaultExportLines.push(line);
    return;
  }
  const opening = isWord(next, 'type') ? tokens[index + 2] : next;
  if (!isMark(opening, '{') && !isMark(opening, '*')) return;
  if (exportsDefaultByName(tokens, index)) scan.defaultExportLines.push(line);
  addFrom(scan, tokens, index);
}

/** Reads `… from '…'`; whatever cannot stand in an import or export clause ends the search. */
function addFrom(scan: ModuleScan, tokens: Token[], index: number): void {
  const names: string[] = [];
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) return;
    if (isWord(token, 'from') && next?.kind === 'string') {
      scan.imports.push({ specifier: next.text, line: tokens[index]?.line ?? 1, names });
      return;
    }
    if (isMark(tokens[at - 1], '}')) return;
    if (token.kind === 'word') names.push(token.text);
    else if (token.kind !== 'mark' || !'{},*'.includes(token.text)) return;
  }
}

function exportsDefaultByName(tokens: Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length && !isMark(tokens[at], '}'); at += 1) {
    if (isWord(tokens[at], 'as') && isWord(tokens[at + 1], 'default')) return true;
  }
  return false;
}

function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}

function isWord(token: Token | undefined, text: string): boolean {
  return token?.kind === 'word' && token.text === text;
}
