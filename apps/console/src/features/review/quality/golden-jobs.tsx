import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { PolicyName } from '../../../ui/policy-name.tsx';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import { PolicyPicker } from '../job/decision/policy-picker.tsx';
import styles from './quality.module.css';
import { goldenQuery } from './queries.ts';

/** Jobs whose right answer is agreed: everybody who reviews is shown each once, among the others. */
export function GoldenJobs() {
  const t = useT();
  const act = useAct(goldenQuery.queryKey);
  const acting = useActing();
  const golden = useQuery(goldenQuery);
  return (
    <section aria-labelledby="golden-title">
      <h2 id="golden-title">{t('quality.golden.title')}</h2>
      <p className="prose dim">{t('quality.golden.text')}</p>
      <QueryState query={golden} rows={3}>
        {({ golden: jobs }) =>
          jobs.length === 0 ? (
            <p className="dim">{t('quality.golden.none')}</p>
          ) : (
            <ul className={styles.list}>
              {jobs.map(({ jobId, expected, addedBy, addedAt }) => (
                <li key={jobId}>
                  <Link to="/review/$id" params={{ id: jobId }}>
                    <Id>{jobId}</Id>
                  </Link>
                  <span>{t(`job.decision.${expected.decision}`)}</span>
                  {expected.policy && <PolicyName id={expected.policy} />}
                  <span className="dim">
                    <Actor id={addedBy} /> · <Time at={addedAt} />
                  </span>
                  <Button
                    variant="default"
                    size="compact-xs"
                    onClick={() =>
                      acting.run(() => act('review.removeGoldenJob', undefined, { params: { jobId } }))
                    }
                  >
                    {t('quality.golden.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <Failure error={acting.error} />
      <AddGolden />
    </section>
  );
}

const DECISIONS = ['no-violation', 'violation'] as const;

function AddGolden() {
  const t = useT();
  const act = useAct(goldenQuery.queryKey);
  const form = useForm<GoldenDraft>(
    { jobId: '', decision: 'no-violation', policy: '' },
    async ({ jobId, decision, policy }) => {
      const expected = { decision, ...(decision === 'violation' && { policy }) };
      await act('review.addGoldenJob', undefined, { body: { jobId: jobId.trim(), expected } });
      form.change({ jobId: '' });
    },
  );
  const { jobId, decision, policy } = form.draft;
  return (
    <form className={styles.add} onSubmit={form.submit}>
      <TextInput label={t('quality.golden.job')} dir="ltr" {...form.text('jobId')} />
      <SegmentedControl
        aria-label={t('quality.golden.expected')}
        size="xs"
        data={DECISIONS.map((value) => ({ value, label: t(`job.decision.${value}`) }))}
        value={decision}
        onChange={(value) => form.change({ decision: DECISIONS.find((one) => one === value) ?? decision })}
      />
      {decision === 'violation' && (
        <PolicyPicker value={policy} onChange={(chosen) => form.change({ policy: chosen })} />
      )}
      <Button
        type="submit"
        variant="default"
        loading={form.isSending}
        disabled={jobId.trim() === '' || (decision === 'violation' && policy === '')}
      >
        {t('quality.golden.add')}
      </Button>
      <Failure error={form.error} />
    </form>
  );
}

interface GoldenDraft {
  readonly jobId: string;
  readonly decision: (typeof DECISIONS)[number];
  readonly policy: string;
}
