import { answerOrders } from './answer-orders.ts';
import { confirmKeys } from './confirm-keys.ts';
import { contentOf, readCaseload } from './decide-jobs.ts';
import { ADMIN, ANALYST, APPEALS, AUDITOR, LEAD, REVIEWER } from './demo-staff.ts';
import { appeal, giveNotice, overturn } from './hear-users.ts';
import type { Crew } from './hire-staff.ts';
import { judgeAgain } from './judge-again.ts';
import { reviewDay } from './review-day.ts';
import { searchNetworks } from './search-networks.ts';
import { takeOrders } from './take-orders.ts';
import { writeLetters } from './write-letters.ts';

const PATTERN = 'https://{platform}.example/@{account}/{content}';
const PLATFORMS = ['harbour', 'lantern'] as const;
/** So that there is something to judge again in a demo of a dozen decisions; 5 % is usual. */
const QUALITY_SHARE = 0.5;

/** A day at the demo's platforms, done by its staff and users through the same ways as everybody. */
export async function workADay(address: string, crew: Crew): Promise<void> {
  const [admin, reviewer, lead, officer] = [ADMIN, REVIEWER, LEAD, APPEALS].map(({ email }) =>
    crew.get(email),
  );
  if (!admin || !reviewer || !lead || !officer) return;
  const settings = {
    platformName: { en: 'Harbour', ur: 'ہاربر' },
    noticeLocations: PLATFORMS.map((platform) => ({
      platform,
      pattern: PATTERN.replace('{platform}', platform),
    })),
    qualityShare: QUALITY_SHARE,
  };
  await admin.call('settings.change', { body: settings });
  const caseload = await readCaseload(lead);
  const { mistake, contested } = await reviewDay(reviewer, lead, caseload);
  if (mistake) {
    const text =
      'I study how such groups recruit. The post describes their call, it does not make it. Please read all of it, not the matched words.';
    await appeal(address, lead, mistake, { text, language: 'en' });
    await overturn(officer);
  }
  if (contested) {
    const text =
      'میں نے یہ لنک لوگوں کو خبردار کرنے کے لیے لگایا تھا، شمولیت کی دعوت نہیں دی۔ براہِ کرم پوری پوسٹ دوبارہ دیکھیے اور میرا مواد بحال کیجیے۔';
    await appeal(address, lead, contested, { text, language: 'ur' });
  }
  const [, , , noticed] = caseload.showing('link-wave');
  const job = noticed === undefined ? undefined : caseload.of(noticed);
  const content = job && (await contentOf(lead, job));
  if (job && content !== undefined) {
    await giveNotice(address, `https://${job.platform}.example/@${job.accountId}/${content}`);
  }
  await judgeAgain(lead);
  const analyst = crew.get(ANALYST.email);
  if (analyst) await searchNetworks(analyst);
  const legal = crew.get(AUDITOR.email);
  if (legal && job && content !== undefined) {
    const url = `https://${job.platform}.example/@${job.accountId}/${content}`;
    const orders = await takeOrders(
      legal,
      { platform: job.platform, accountId: job.accountId, url },
      Date.now(),
    );
    await writeLetters(admin, legal, [...orders.values()][0]);
    await confirmKeys(admin, orders.values());
    await answerOrders({ lead, legal }, orders);
  }
}
