import type { Job } from '@breakwater/contracts/review';

/**
 * What a row has of its reason in other languages: a column for each, so that each can be searched. Rows from before
 * reasons were translated have none.
 */
export function translationsIn({
  because_ur: urdu,
}: {
  readonly because_ur: string | null;
}): Pick<Job, 'translations'> {
  return urdu === null ? {} : { translations: { ur: { because: urdu } } };
}
