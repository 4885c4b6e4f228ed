import type { ReturnEvidence } from '@breakwater/contracts/returns';
import { table } from '../output.ts';

/**
 * The comparison with one removed account as a waterfall: what was expected before, each comparison in bits, for and
 * against, and what comes of it.
 */
export function showEvidence(evidence: ReturnEvidence): string {
  const { removedPlatform, removedAccountId, removedAt, removalId, policy, probability, band } = evidence;
  return [
    `${removedPlatform}/${removedAccountId}  removed ${removedAt} under ${policy}  (${removalId})`,
    table(
      ['bits', 'group', 'comparison', 'level', 'shared by'],
      [
        [bits(evidence.priorBits), '', 'before anything is compared', '', ''],
        ...evidence.comparisons.map((one) => [
          bits(one.bits),
          one.group,
          one.strong ? `${one.comparison} (strong)` : one.comparison,
          one.level,
          one.sharedBy === undefined ? '' : String(one.sharedBy),
        ]),
        [bits(evidence.bits), '', 'all together', '', ''],
      ],
    ),
    `same person ${bits(evidence.samePersonBits)}, same household or café ${bits(evidence.sharedPlaceBits)}${when(evidence)}`,
    `${band}, ${(probability * 100).toFixed(1)} %${because(evidence)}`,
  ].join('\n');
}

/** What the time says for the same person against somebody else at the place; evidence of long ago does not have it. */
function when({ priorBits, placePriorBits }: ReturnEvidence): string {
  return placePriorBits === undefined ? '' : `, when it came ${bits(priorBits - placePriorBits)}`;
}

function because({ because: codes }: ReturnEvidence): string {
  return codes.length === 0 ? '' : `: ${codes.join(', ')}`;
}

function bits(value: number): string {
  return `${value >= 0 ? '+' : ''}${value.toFixed(1)}`;
}
