import type { ScreeningMatch, ScreeningResult } from '@breakwater/contracts/screening';

/** The matches of one subject, for a terminal. */
export function showMatches({ matches, note }: ScreeningResult): string {
  if (matches.length === 0) return `No match. ${note || 'That is no clearance.'}`;
  return matches.map(showMatch).join('\n\n');
}

/** One match: tier, reason, and word beside word with what each adds. */
export function showMatch(match: ScreeningMatch): string {
  const { tier, designated, list, ref, listedName, score, because, evidence, namesakes, lowered } = match;
  const parts = evidence.map(({ left, right, relation, contribution }) => {
    const sign = contribution >= 0 ? '+' : '−';
    return `    ${sign}${Math.abs(contribution).toFixed(2)}  ${relation}  ${left || '–'} ↔ ${right || '–'}`;
  });
  return [
    `${tier}  ${designated}  (${list}, ${ref})${score === undefined ? '' : `  score ${score.toFixed(3)}`}`,
    `  ${because}`,
    ...(listedName === designated ? [] : [`  like the listed name ${listedName}`]),
    ...(namesakes === undefined ? [] : [`  ${bearers(namesakes)}`]),
    ...(lowered.length === 0 ? [] : [`  lowered: ${lowered.join(', ')}`]),
    ...parts,
  ].join('\n');
}

function bearers(namesakes: number): string {
  return namesakes < 1
    ? 'hardly anybody else bears the name'
    : `about ${Math.round(namesakes).toLocaleString('en')} people bear the name`;
}
