import type { LawPack } from '@breakwater/contracts/law';
import { rulesOf } from './rules-of.ts';

const MOST_WORDS = 25;

/**
 * Only what a lawyer compared with the official text may stand in a reviewed pack; what was read says where, when, and in
 * what words.
 */
export function checkProvenance(pack: LawPack, found: (pointer: string, message: string) => void): void {
  for (const { pointer, rule } of rulesOf(pack)) {
    if (pack.pack.status === 'reviewed' && rule.prov !== 'checked')
      found(`${pointer}/prov`, 'a reviewed pack has checked rules only');
    if (rule.prov !== 'recalled' && rule.source === undefined)
      found(`${pointer}/source`, 'say where it was read');
    if (rule.prov === 'seen' && rule.read === undefined)
      found(`${pointer}/read`, 'say on what day it was read');
    if (rule.prov === 'seen' && rule.quote === undefined)
      found(`${pointer}/quote`, `quote what stands there, in at most ${MOST_WORDS} words`);
    const words = (rule.quote ?? '').split(/\s+/).filter(Boolean).length;
    if (words > MOST_WORDS) found(`${pointer}/quote`, `${words} words; at most ${MOST_WORDS} are quoted`);
  }
}
