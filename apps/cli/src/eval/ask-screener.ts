import { screenerOver } from '../lists/file-screener.ts';
import type { FileList } from '../lists/list-files.ts';
import type { NameQuery } from './read-queries.ts';

type Entry = FileList['entries'][number];
type NameOf = Entry['names'][number];

/**
 * Looks names up as the console does, and says whether the entity that a name belongs to is among the answers. The names
 * that `isWithheld` picks, of that entity, are not there meanwhile.
 */
export function openLookUps(
  lists: readonly FileList[],
  isWithheld: (name: NameOf, query: NameQuery) => boolean,
): (query: NameQuery & { readonly ref: string }) => boolean {
  const screener = screenerOver(lists, true);
  const byRef = new Map<string, string[]>();
  for (const list of lists) {
    for (const { ref } of list.entries) byRef.set(ref, [...(byRef.get(ref) ?? []), `${list.name} ${ref}`]);
  }
  return (query) => {
    const own = (byRef.get(query.ref) ?? []).flatMap((id) => screener.get(id) ?? []);
    const kept = own.map((one) => {
      const names = one.entry.names.filter((name) => !isWithheld(name, query));
      return { ...one, entry: { ...one.entry, names } };
    });
    const changed = kept.filter(({ entry }, at) => entry.names.length !== own[at]?.entry.names.length);
    screener.put(changed);
    const { text: name, type } = query;
    const found = screener.screen({ name, ...(type && { type }) });
    screener.put(own.filter(({ id }) => changed.some((one) => one.id === id)));
    return found.some(({ ref }) => ref === query.ref);
  };
}
