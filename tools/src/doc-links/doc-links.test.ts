import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const GENERATED = new Set(['node_modules', 'dist', 'var', '.git', 'coverage']);

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return GENERATED.has(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const documents = markdownFiles(root).map((path) => relative(root, path));

describe('Markdown files', () => {
  it('are found, the map among them', () => {
    expect(documents).toContain('ARCHITECTURE.md');
  });

  it.each(documents)('%s links to files that exist', (document) => {
    const broken = findLinks(readFileSync(join(root, document), 'utf8')).filter(
      ({ target }) => !existsSync(join(root, dirname(document), decodeURI(target))),
    );
    expect(broken).toEqual([]);
  });
});

describe('findLinks', () => {
  it('finds inline links, images and references, with their lines', () => {
    expect(findLinks('[a](b.md)\n![c](d.svg "title") and [e](f/g.md#h)\n[i]: ../j.md')).toEqual([
      { target: 'b.md', line: 1 },
      { target: 'd.svg', line: 2 },
      { target: 'f/g.md', line: 2 },
      { target: '../j.md', line: 3 },
    ]);
  });

  it.each([
    '[a](https://a.example/b.md)',
    '[a](#b)',
    '[a](mailto:a@example.org)',
    '`[a](b.md)`',
    '```md\n[a](b.md)\n```',
  ])('leaves out %j', (markdown) => {
    expect(findLinks(markdown)).toEqual([]);
  });
});
