import type { AccountRef } from '@breakwater/contracts';
import type { GateCheck } from '@breakwater/contracts/returns';
import type { Work } from '@breakwater/storage';
import type { ReturnsContext } from '../ports.ts';
import { type RestingCheck, replaceEvidence, selectResting } from '../store/checks.ts';
import { forgetBands, selectRemovedSince } from '../store/resting-accounts.ts';

const QUEUE = 'returns';
const POLICY = 'platform/evasion';

/** How much followed from a removal that is gone. */
export interface Voided {
  readonly checks: number;
  readonly frictionEnded: number;
  readonly toLookAgain: number;
}

/**
 * Takes a removal out of the evidence of every check. One that nothing else carries means nothing any more: what
 * automation did because of it ends, and who was removed because of it is looked at again by people. Says how much that is.
 */
export async function voidChecks(
  context: ReturnsContext,
  work: Work,
  removalId: string,
  { because, by }: { readonly because: NonNullable<GateCheck['voided']>; readonly by: string },
): Promise<Voided> {
  const resting = await selectResting(work.db, removalId);
  const changed = resting.map((check) => without(check, removalId, because));
  await replaceEvidence(work.db, changed);
  const accounts = accountsOf(changed.filter(({ voided }) => voided));
  await forgetBands(work.db, accounts);
  // A ban that ran its time was right while it lasted: what people decided then stands.
  if (because === 'expired') return countsOf(changed, 0, 0);
  let frictionEnded = 0;
  for (const account of accounts) frictionEnded += await context.endFriction(work, account, by);
  const again = await selectRemovedSince(work.db, accounts);
  for (const account of again) await lookAgain(context, work, account, by);
  return countsOf(changed, frictionEnded, again.length);
}

function countsOf(changed: readonly RestingCheck[], frictionEnded: number, toLookAgain: number): Voided {
  return { checks: changed.filter(({ voided }) => voided).length, frictionEnded, toLookAgain };
}

/** The check without a removal: another one may carry it as well as before. */
function without(
  check: RestingCheck,
  removalId: string,
  because: NonNullable<GateCheck['voided']>,
): RestingCheck {
  const evidence = check.evidence.filter((one) => one.removalId !== removalId);
  const carried = evidence.some(({ band }) => band === check.band || band === 'likely');
  return { ...check, evidence, ...(!carried && { voided: because }) };
}

function accountsOf(checks: readonly RestingCheck[]): AccountRef[] {
  const refs = checks.flatMap(({ platform, accountId }) =>
    accountId === undefined ? [] : [{ platform, accountId }],
  );
  return [...new Map(refs.map((ref) => [`${ref.platform}\0${ref.accountId}`, ref])).values()];
}

async function lookAgain(
  context: ReturnsContext,
  work: Work,
  account: AccountRef,
  by: string,
): Promise<void> {
  await context.openJob(
    work,
    {
      ...account,
      queue: QUEUE,
      origin: 'return',
      policy: POLICY,
      severity: 'high',
      proposed: [],
      because:
        'This account was removed while it seemed to be the return of another one, whose removal has been reversed. Please look at it again.',
      translations: {
        ur: {
          because:
            'یہ اکاؤنٹ اس وقت ہٹایا گیا جب یہ ایک اور اکاؤنٹ کی واپسی معلوم ہوتا تھا، جس کا ہٹایا جانا اب منسوخ ہو چکا ہے۔ براہِ کرم اسے دوبارہ دیکھیے۔',
        },
      },
    },
    by,
  );
}
