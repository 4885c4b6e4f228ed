import { type Content, type EventRecord, filesOf } from '@breakwater/contracts';
import type { Verdict } from '@breakwater/contracts/rules';
import type { ContentOfVerdicts } from '@breakwater/review';

/**
 * How many people can see what was flagged, in what language it is and which files are in it: for the jobs that follow.
 * Where the content does not say whom it reaches, those count who follow its account.
 */
export function contentOfVerdicts(
  records: readonly EventRecord[],
  verdicts: readonly Verdict[],
): ContentOfVerdicts {
  const byId = new Map(records.map((record) => [record.id, record]));
  return new Map(
    verdicts.flatMap(({ id, eventId, outcome }) => {
      const { event, account } = byId.get(eventId) ?? {};
      const content: Partial<Content> = event && 'content' in event && event.content ? event.content : {};
      const files = filesOf(content);
      // Of what nothing was found in, only its files are asked for: they may be those of removed content.
      if (outcome !== 'flagged' && files.length === 0) return [];
      const audience = content.audienceSize ?? account?.followers;
      const { language } = content;
      return [
        [
          id,
          {
            ...(audience !== undefined && { audience }),
            ...(language !== undefined && { language }),
            ...(files.length > 0 && { files }),
          },
        ] as const,
      ];
    }),
  );
}
