import type { IndicatorKind, NewIndicator } from '@breakwater/contracts/incidents';

/** What stands in the fields. */
export interface IndicatorsDraft {
  readonly kind: IndicatorKind;
  /** One on each line; an example text is one as a whole. */
  readonly values: string;
  readonly platform: string;
  readonly reason: string;
}

/**
 * Indicators as they were typed: one a line, each once. An example text may have several lines and is one.
 *
 * @example
 * ```ts
 * const draft = { kind: 'term', values: ' grey heron \n\ngrey heron\nnine lamps', platform: '', reason: 'seen' } as const
 * readIndicators(draft).map(({ value }) => value) // => ['grey heron', 'nine lamps']
 * readIndicators({ ...draft, kind: 'text' }).length // => 1
 * ```
 */
export function readIndicators({ kind, values, platform, reason }: IndicatorsDraft): NewIndicator[] {
  const lines = kind === 'text' ? [values.trim()] : values.split('\n').map((line) => line.trim());
  return [...new Set(lines)]
    .filter((value) => value !== '')
    .map((value) => ({
      kind,
      value,
      reason: reason.trim(),
      ...(kind === 'account' && platform.trim() !== '' && { platform: platform.trim() }),
    }));
}
