import type { Finding } from '../finding.ts';
import type { SourceFile } from '../repository.ts';
import type { Rule } from './rule.ts';

/** What runs on the server. The console runs in a browser, and command line and client talk to their own server. */
const CHECKED = /^(core|domain|libs|adapters|apps\/server)\//;
const ALLOWED = /^(core\/outgoing|libs\/client)\/src\//;
const CLIENTS = /^(node:)?(http|https|http2|net|tls)$/;
const OPENS = new Set('request get Agent ClientRequest connect createConnection Socket TLSSocket'.split(' '));
const LIBRARIES = new Set('undici axios got node-fetch ky superagent needle'.split(' '));

/** Requests to other servers are made by `core/outgoing` alone, so that one policy holds for all of them. */
export const outgoingPlace: Rule = (repository) =>
  repository.packages
    .flatMap((room) => room.files)
    .filter((file) => CHECKED.test(file.path) && !file.isTest && !ALLOWED.test(file.path))
    .flatMap(findRequests);

function findRequests(file: SourceFile): Finding[] {
  const lines = new Set<number>();
  for (const { specifier, names, line } of file.imports) {
    const opens = names.some((name) => OPENS.has(name)) || isWhole(file, line);
    if (LIBRARIES.has(specifier) || (CLIENTS.test(specifier) && opens)) lines.add(line);
  }
  file.tokens.forEach(({ kind, text, line }, index) => {
    if (kind !== 'word' || text !== 'fetch') return;
    const [before, after] = [file.tokens[index - 1]?.text, file.tokens[index + 1]?.text];
    const owner = file.tokens[index - 2]?.text;
    const ofGlobal = before === '.' && (owner === 'globalThis' || owner === 'global');
    if (ofGlobal || (after === '(' && before !== '.' && before !== 'function')) lines.add(line);
  });
  return [...lines].map((line) => ({
    path: file.path,
    line,
    rule: 'outgoing-place',
    message:
      'A request past core/outgoing: ask with the Outgoing that you are given, so that its policy holds.',
  }));
}

/** Whether an import is of the module as a whole (`import * as http`, `import('…')`), which can be asked for anything. */
function isWhole({ tokens }: SourceFile, line: number): boolean {
  const start = tokens.findIndex((token) => token.line === line && token.text === 'import');
  const next = tokens[start + 1]?.text;
  return start >= 0 && next !== '{' && next !== 'type';
}
