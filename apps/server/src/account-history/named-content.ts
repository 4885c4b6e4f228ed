import type { EventRecord } from '@breakwater/contracts';
import type { Notice } from '@breakwater/contracts/redress';
import type { CaseNotice } from '@breakwater/contracts/review';
import type { Intake } from '@breakwater/intake';
import type { Sight } from './show-event.ts';

/** Notices behind one job: more than these say nothing new. */
export const SHOWN_NOTICES = 20;

/** What people pointed at: content that notices name and that reports are about, as far as it came here. */
export interface NamedContent {
  readonly notices: readonly CaseNotice[];
  /** Events that carry it, those of notices first. */
  readonly records: readonly EventRecord[];
}

/** Finds the content that somebody gave notice of, or reported; whoever decides reads it first. */
export async function findNamedContent(
  intake: Pick<Intake, 'contentById'>,
  platform: string,
  { notices, led }: { readonly notices: readonly Notice[]; readonly led: readonly EventRecord[] },
  sight: Sight,
): Promise<NamedContent> {
  const noticed = notices.flatMap(({ contentId }) => contentId ?? []);
  const reported = led.flatMap(({ event }) =>
    event.type === 'report.created' && event.content ? [event.content.id] : [],
  );
  const ids = [...new Set([...noticed, ...reported])];
  const found = await intake.contentById(platform, ids);
  return {
    notices: notices.map((notice) => showNotice(notice, found.has(notice.contentId ?? ''), sight)),
    records: ids.flatMap((id) => found.get(id) ?? []),
  };
}

/** Who gave notice is seen by those who may see who reports. */
function showNotice(notice: Notice, contentKnown: boolean, { reporters }: Sight): CaseNotice {
  const { acknowledgedAt: _, goodFaith: _faith, jobId: _job, name, email, ...rest } = notice;
  return {
    ...rest,
    contentKnown,
    ...(reporters && name !== undefined && { name }),
    ...(reporters && email !== undefined && { email }),
  };
}
