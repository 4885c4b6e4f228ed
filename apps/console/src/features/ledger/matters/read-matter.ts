import type { NewMatter } from '@breakwater/contracts/ledger';
import { SPACES } from './matter-search.ts';
import { type EntryDraft, readEntry } from './read-entry.ts';

/** What stands in the fields of a matter that is to be opened. */
export type MatterDraft = Readonly<
  Record<'title' | 'workspace' | 'platform' | 'authorityName' | 'instrument', string>
>;

/**
 * A matter from the fields. It is about an authority of our register where the name that was written is one of it, and
 * only one.
 *
 * @example
 * ```ts
 * const empty = { dueAt: '', source: '', network: '', evidence: '' }
 * const first = { type: 'concern', by: 'authority', text: 'x', at: '2026-01-02', ...empty }
 * const draft = { title: ' A ', workspace: 'platform', platform: 'cove', authorityName: 'Harbour', instrument: 'law' }
 * readMatter(draft, first, [{ id: 'a1', name: 'Harbour' }]).authorityId // => 'a1'
 * 'authorityId' in readMatter(draft, first, []) // => false
 * ```
 */
export function readMatter(
  draft: MatterDraft,
  first: EntryDraft,
  register: readonly { readonly id: string; readonly name: string }[],
): NewMatter {
  const authorityName = draft.authorityName.trim();
  const [known, ...others] = register.filter(({ name }) => name === authorityName);
  return {
    title: draft.title.trim(),
    platform: draft.platform.trim(),
    authorityName,
    workspace: SPACES.find((one) => one === draft.workspace) ?? 'platform',
    instrument: draft.instrument,
    ...(known && others.length === 0 && { authorityId: known.id }),
    first: readEntry(first),
  };
}
