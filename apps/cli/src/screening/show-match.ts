import type { Corroborator, ScreeningMatch, ScreeningResult } from '@breakwater/contracts/screening';

const CUT = 'More may come close than is shown: raise --limit, or ask without --list.';

/** The matches of one subject, for a terminal. */
export function showMatches({ matches, weaker, cut, note }: ScreeningResult): string {
  const unshown = weaker - matches.filter(({ band }) => band === 'weaker').length;
  if (matches.length === 0) {
    const nothing =
      unshown === 0
        ? `Nothing at the usual threshold, and nothing weaker${cut ? ' among the closest' : ''}.`
        : `Nothing at the usual threshold; ${unshown} weaker: add --weaker.`;
    return [nothing, ...(cut ? [CUT] : []), note || 'That is no clearance.'].join(' ');
  }
  const more = unshown === 0 ? [] : [`${unshown} weaker: add --weaker, or a higher --limit.`];
  return [...matches.map(showMatch), ...more, ...(cut ? [CUT] : [])].join('\n\n');
}

/** One match: tier, reason, and word beside word with what each adds. */
export function showMatch(match: ScreeningMatch): string {
  const { tier, band, designated, list, ref, listedName, score, because, evidence, namesakes, lowered } =
    match;
  const parts = evidence.map(({ left, right, relation, contribution }) => {
    const sign = contribution >= 0 ? '+' : '−';
    return `    ${sign}${Math.abs(contribution).toFixed(2)}  ${relation}  ${left || '–'} ↔ ${right || '–'}`;
  });
  return [
    `${tier}${band === undefined ? '' : ` (${band})`}  ${designated}  (${list}, ${ref})${score === undefined ? '' : `  score ${score.toFixed(3)}`}`,
    `  ${because}`,
    ...(listedName === designated ? [] : [`  like the listed name ${listedName}`]),
    ...match.corroborators.map(corroborated),
    ...(namesakes === undefined ? [] : [`  ${bearers(namesakes)}`]),
    ...(lowered.length === 0 ? [] : [`  lowered: ${lowered.join(', ')}`]),
    ...parts,
  ].join('\n');
}

function corroborated({ kind, stated, listed, place }: Corroborator): string {
  return `  ${kind}: ${stated} ↔ ${listed}${place === undefined ? '' : ` (${place})`}`;
}

function bearers(namesakes: number): string {
  return namesakes < 1
    ? 'hardly anybody else bears the name'
    : `about ${Math.round(namesakes).toLocaleString('en')} people bear the name`;
}
