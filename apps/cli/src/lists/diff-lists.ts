import { diffEntries, type ListDiff } from '@breakwater/lists';
import { printResult } from '../output.ts';
import { readFileLists } from './list-files.ts';

const SHOWN = 50;

/** `lists diff OLD NEW`: what one file of a list has that the other has not, by reference. */
export async function diffLists(
  old: string,
  next: string,
  options: { readonly json?: boolean },
): Promise<undefined> {
  const [before, after] = [await readFileLists([old]), await readFileLists([next])];
  const entries = (lists: typeof before) => lists.flatMap((list) => list.entries);
  printResult(diffEntries(entries(before), entries(after)), options, forPeople);
}

function forPeople({ added, removed, changed }: ListDiff): string {
  const part = (title: string, refs: readonly string[]) => [
    `${title}: ${refs.length}`,
    ...refs.slice(0, SHOWN).map((ref) => `  ${ref}`),
    ...(refs.length > SHOWN ? [`  … and ${refs.length - SHOWN} more; --json has all`] : []),
  ];
  return [
    ...part('Added', added),
    ...part('Removed', removed),
    ...part(
      'Changed',
      changed.map(({ ref, fields }) => `${ref} (${fields.join(', ')})`),
    ),
  ].join('\n');
}
