import type { LawPack } from '@breakwater/contracts/law';
import { rulesOf } from './rules-of.ts';

/** Only what a lawyer compared with the official text may stand in a reviewed pack; what was read says where. */
export function checkProvenance(pack: LawPack, found: (pointer: string, message: string) => void): void {
  for (const { pointer, rule } of rulesOf(pack)) {
    if (pack.pack.status === 'reviewed' && rule.prov !== 'checked')
      found(`${pointer}/prov`, 'a reviewed pack has checked rules only');
    if (rule.prov !== 'recalled' && rule.source === undefined)
      found(`${pointer}/source`, 'say where it was read');
  }
}
