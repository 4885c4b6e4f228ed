import type { PlatformEvent, Report } from '@breakwater/contracts';
import type { Notice } from '@breakwater/contracts/redress';
import { toInstant } from '@breakwater/kernel';
import type { RedressContext } from '../ports.ts';
import { markReported, selectUnreported } from '../store/notices.ts';
import { POLICY_OF } from './place-notice.ts';

const BATCH = 100;

/**
 * Passes notices on as reports, so that what detection knows of reports knows of notices too. Each is one report,
 * however often it is tried: its id names the notice. Without the notifier's name, address or words. To be called every
 * few seconds.
 *
 * @returns how many were passed on
 */
export async function passOnNotices(context: RedressContext): Promise<number> {
  const { acceptReport, storage, clock } = context;
  if (!acceptReport) return 0;
  const notices = await selectUnreported(storage.db, BATCH);
  if (notices.length === 0) return 0;
  await acceptReport(notices.flatMap(reportOf));
  await markReported(
    storage.db,
    notices.map(({ id }) => id),
    toInstant(clock.now()),
  );
  return notices.length;
}

function reportOf({ id, receivedAt, category, platform, accountId, contentId }: Notice): PlatformEvent[] {
  if (platform === undefined || accountId === undefined) return [];
  const report: Report = { reason: POLICY_OF[category] };
  return [
    {
      id: `notice-${id}`,
      type: 'report.created',
      at: receivedAt,
      platform,
      account: { id: accountId },
      report,
      ...(contentId !== undefined && { content: { id: contentId } }),
    },
  ];
}
