const LONGEST = 100;

/**
 * Names that the server takes for files of a list: letters, digits, `_`, `.` and `-`, each name once.
 *
 * @example
 * ```ts
 * fileNames(['a b.xml', 'a b.xml']) // => ['a-b.xml', '2-a-b.xml']
 * ```
 */
export function fileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[-.]+/, '')
      .slice(-LONGEST);
    const wanted = plain === '' ? `file-${index + 1}` : plain;
    let free = wanted;
    for (let number = index + 1; taken.has(free); number += 1) free = `${number}-${wanted}`;
    taken.add(free);
    return free;
  });
}
