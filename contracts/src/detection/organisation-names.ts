import type { Organisation } from './organisation-pack.ts';

/** One way of writing an organisation, as alias matchers take it. */
export interface OrganisationName {
  /** Id of the organisation. */
  readonly key: string;
  readonly text: string;
  readonly ambiguous?: boolean;
  readonly acronym?: boolean;
  readonly needs?: readonly string[];
}

/**
 * All names of an organisation, each text once. Its `name` counts unless it carries a bracketed remark for readers or
 * stands among the ambiguous ones.
 *
 * @example
 * ```ts
 * const front = { id: 'x', name: 'Example Front', lists: [], source: 'none', aliases: ['The Examples'] };
 * organisationNames(front).map(({ text }) => text) // => ['Example Front', 'The Examples']
 * ```
 */
export function organisationNames(organisation: Organisation): OrganisationName[] {
  const { id: key, name, names = {}, aliases = [], acronyms = [], ambiguous = [] } = organisation;
  const made = new Map<string, OrganisationName>();
  const add = (entry: OrganisationName): void => {
    const known = entry.text.toLowerCase();
    if (!made.has(known)) made.set(known, entry);
  };
  for (const acronym of acronyms) add({ key, acronym: true, ...acronym });
  for (const { text, needs } of ambiguous) add({ key, text, ambiguous: true, needs });
  if (!/[(/]/.test(name)) add({ key, text: name });
  for (const text of [...aliases, ...Object.values(names).flat()]) add({ key, text });
  return [...made.values()];
}
