import type { Finding } from './finding.ts';
import type { Repository } from './repository.ts';

/** A finding and the words under which `architecture.json` may let it pass. */
export type Known = { key: string; finding: Finding };

/**
 * Holds what a rule found against its list in `architecture.json`: what is not listed is a finding, and so is
 * what is listed and no longer there. The list shrinks with what is mended and never grows unseen.
 */
export function exceptListed({ architecture }: Repository, rule: string, found: Known[]): Finding[] {
  const listed = architecture.exceptions.get(rule) ?? [];
  const keys = new Set(found.map(({ key }) => key));
  return [
    ...found.filter(({ key }) => !listed.includes(key)).map(({ finding }) => finding),
    ...listed
      .filter((key, at) => !keys.has(key) || listed.indexOf(key) !== at)
      .map((key) => ({
        path: 'architecture.json',
        line: 1,
        rule,
        message: `"${key}" is no longer so: take it off the exceptions of ${rule}.`,
      })),
  ];
}
