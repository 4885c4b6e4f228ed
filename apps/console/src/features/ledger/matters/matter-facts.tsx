import { type Matter, SIDE_WORDS } from '@breakwater/contracts/ledger';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import { Clock } from '../../../ui/clock.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Local } from '../../../ui/local.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { RuleMark } from '../../law/rule-mark.tsx';
import styles from './matters.module.css';
import { PublicRecord } from './public-record.tsx';
import { verificationQuery } from './queries.ts';

/** Who, under which law, what is owed, what was paid, how long it was blocked, and whether the record is whole. */
export function MatterFacts({ matter }: { readonly matter: Matter }) {
  const t = useT();
  const formats = useFormats();
  const local = useLocalText();
  const day = (at: string) => <time dateTime={at}>{formats.date(at)}</time>;
  const money = (amount: string, currency: string) => `${formats.number(Number(amount), 2)} ${currency}`;
  const facts: Fact[] = [
    { id: 'platform', label: t('matters.column.platform'), value: <bdi>{matter.platform}</bdi> },
    { id: 'authority', label: t('matters.column.authority'), value: <bdi>{matter.authorityName}</bdi> },
    {
      id: 'state',
      label: t('matters.column.state'),
      value: (
        <>
          {t('matters.step', { step: matter.state.step })} <Local text={matter.state.label} />
        </>
      ),
    },
    { id: 'opened', label: t('matters.column.opened'), value: day(matter.openedOn ?? matter.openedAt) },
    ...(matter.closedAt === undefined
      ? []
      : [{ id: 'closed', label: t('matters.closed'), value: <Time full at={matter.closedAt} /> }]),
    ...matter.fines.map(({ currency, imposed, paid }) => ({
      id: `fine-${currency}`,
      label: t('matters.fines'),
      value: t('matters.fines.of', { imposed: money(imposed, currency), paid: money(paid, currency) }),
    })),
    ...matter.ceilings.flatMap(({ entryId, finding, max, percentTurnover, art, prov }) =>
      finding === 'within'
        ? []
        : [
            {
              id: `ceiling-${entryId}`,
              label: t('matters.ceiling'),
              value: (
                <>
                  <StateChip tone={finding === 'above' ? 'danger' : 'attention'}>
                    {t(`matters.ceiling.${finding}`)}
                  </StateChip>{' '}
                  {max && money(max.amount, max.currency)}{' '}
                  {percentTurnover !== undefined &&
                    t('matters.ceiling.turnover', { percent: percentTurnover })}{' '}
                  <RuleMark rule={{ art, prov }} />{' '}
                  <a href={`#entry-${entryId}`}>{t('matters.ceiling.fine')}</a>
                </>
              ),
            },
          ],
    ),
    ...(matter.blockedDays === undefined
      ? []
      : [
          {
            id: 'blocked',
            label: t('matters.blocked'),
            value: t('matters.blocked.days', { days: matter.blockedDays }),
          },
        ]),
    ...matter.dues.map(({ entryId, dueAt, owedBy }) => ({
      id: `due-${entryId}`,
      label: t('matters.owed', { by: local(SIDE_WORDS[owedBy]) }),
      value: (
        <>
          <Clock startedAt={matter.openedAt} dueAt={dueAt} />{' '}
          <a href={`#entry-${entryId}`}>{t('matters.asked')}</a>
        </>
      ),
    })),
  ];
  return (
    <section className={styles.box} aria-labelledby="facts-title">
      <h2 id="facts-title">{t('matters.facts')}</h2>
      <Facts facts={facts} />
      <Verification id={matter.id} />
      <PublicRecord matter={matter} />
    </section>
  );
}

function Verification({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, isFetching, refetch } = useQuery(verificationQuery(id));
  return (
    <div className={styles.line}>
      <Button variant="default" size="xs" loading={isFetching} onClick={() => void refetch()}>
        {t('matters.verify')}
      </Button>
      <span role="status">
        {data?.ok === true && (
          <StateChip tone="done">{t('matters.intact', { entries: data.entries })}</StateChip>
        )}
        {data?.ok === false && (
          <StateChip tone="danger">{t('matters.broken', { faults: data.faults.length })}</StateChip>
        )}
        {error && <ErrorText error={error} />}
      </span>
    </div>
  );
}
