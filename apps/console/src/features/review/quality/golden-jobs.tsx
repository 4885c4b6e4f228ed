import type { GoldenJobRequest } from '@breakwater/contracts/review';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { PolicyName } from '../../../ui/policy-name.tsx';
import { Failure, QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { PolicyPicker } from '../job/decision/policy-picker.tsx';
import styles from './quality.module.css';
import { goldenQuery } from './queries.ts';

/** Jobs whose right answer is agreed: everybody who reviews is shown each once, among the others. */
export function GoldenJobs() {
  const t = useT();
  const client = useQueryClient();
  const golden = useQuery(goldenQuery);
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: goldenQuery.queryKey });
  const remove = useMutation({
    mutationFn: (jobId: string) => api.call('review.removeGoldenJob', { params: { jobId } }),
    onSettled: again,
  });
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
                  <Button variant="default" size="compact-xs" onClick={() => remove.mutate(jobId)}>
                    {t('quality.golden.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <AddGolden onAdded={again} />
    </section>
  );
}

function AddGolden({ onAdded }: { readonly onAdded: () => Promise<void> }) {
  const t = useT();
  const [jobId, setJobId] = useState('');
  const [decision, setDecision] = useState<'no-violation' | 'violation'>('no-violation');
  const [policy, setPolicy] = useState('');
  const add = useMutation({
    mutationFn: (request: GoldenJobRequest) => api.call('review.addGoldenJob', { body: request }),
    onSuccess: () => {
      setJobId('');
      return onAdded();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ jobId: jobId.trim(), expected: { decision, ...(decision === 'violation' && { policy }) } });
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextInput
        label={t('quality.golden.job')}
        dir="ltr"
        value={jobId}
        onChange={(event) => setJobId(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('quality.golden.expected')}
        size="xs"
        data={(['no-violation', 'violation'] as const).map((value) => ({
          value,
          label: t(`job.decision.${value}`),
        }))}
        value={decision}
        onChange={(value) => setDecision(value === 'violation' ? 'violation' : 'no-violation')}
      />
      {decision === 'violation' && <PolicyPicker value={policy} onChange={setPolicy} />}
      <Button
        type="submit"
        variant="default"
        loading={add.isPending}
        disabled={jobId.trim() === '' || (decision === 'violation' && policy === '')}
      >
        {t('quality.golden.add')}
      </Button>
      <Failure error={add.error} />
    </form>
  );
}
