import { useTaxonomy } from '../../../api/taxonomy.ts';

/** Of models that came with Breakwater, and of no policy on terrorism. */
const BESIDE: readonly string[] = ['abuse'];

/** Labels that rules, the risk of an account and our own models know; others are as good, and stand for themselves. */
export function useKnownLabels(): readonly string[] {
  const { labels } = useTaxonomy();
  return [...labels.map(({ id }) => id), ...BESIDE];
}
