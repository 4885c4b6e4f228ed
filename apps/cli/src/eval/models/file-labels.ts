/**
 * Names for files that tell them apart: the last part of the path, or as many parts as that takes. The same file twice
 * is numbered.
 *
 * @example
 * ```ts
 * fileLabels(['a/news/dev.jsonl', 'a/talk/dev.jsonl']) // => ['news/dev.jsonl', 'talk/dev.jsonl']
 * fileLabels(['a/news.csv', 'b.csv']) // => ['news.csv', 'b.csv']
 * ```
 */
export function fileLabels(files: readonly string[]): string[] {
  const parts = files.map((file) => file.split(/[/\\]/).filter((part) => part !== ''));
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  for (let count = 1; count <= longest; count++) {
    const names = parts.map((list) => list.slice(-count).join('/'));
    if (new Set(names).size === files.length) return names;
  }
  return files.map((file, at) => (files.indexOf(file) === at ? file : `${file} (${at + 1})`));
}
