import type { SignalSet } from '@breakwater/contracts/detection';
import type { JudgedText } from '@breakwater/models';

/** What the signal of text models lists, one for each model and label. */
interface Listed {
  readonly band: 'none' | 'possible' | 'likely';
  readonly model: string;
  readonly version: number;
}

const BANDS = ['none', 'possible', 'likely'] as const;

/**
 * What each version said of each event of a batch, its strongest word: for the counts that show when a model no longer
 * meets what it was made for. Events of which no model spoke are not among them.
 */
export function judgedTexts(signals: readonly SignalSet[]): JudgedText[] {
  const judged: JudgedText[] = [];
  for (const { 'text.model': signal } of signals) {
    if (!signal?.known) continue;
    const { labels } = signal.value as { readonly labels: readonly Listed[] };
    const strongest = new Map<string, Listed>();
    for (const listed of labels) {
      const key = `${listed.model} ${listed.version}`;
      const known = strongest.get(key);
      if (!known || BANDS.indexOf(listed.band) > BANDS.indexOf(known.band)) strongest.set(key, listed);
    }
    for (const { model, version, band } of strongest.values()) judged.push({ model, version, band });
  }
  return judged;
}
