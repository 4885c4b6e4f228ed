import type { LawPack, PackTest } from '@breakwater/contracts/law';

/** Where a rule stands in the law, and how it is known. */
export type Provenance = Pick<PackTest, 'art' | 'prov' | 'source' | 'read' | 'quote' | 'note'>;

export interface PlacedRule {
  readonly pointer: string;
  readonly rule: Provenance;
}

/** Every rule of a pack with its place: whatever has an article. */
export function rulesOf(pack: LawPack): PlacedRule[] {
  const rules: PlacedRule[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('art' in value && 'prov' in value) rules.push({ pointer, rule: value as Provenance });
    for (const [key, part] of Object.entries(value)) walk(part, `${pointer}/${key}`);
  };
  walk(pack, '');
  return rules;
}
