import type { GateCheck } from '@breakwater/contracts/returns';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../api/session.ts';
import { useT } from '../../../../i18n/t.tsx';
import { type Fact, Facts } from '../../../../ui/facts.tsx';
import { Id } from '../../../../ui/user-text.tsx';
import styles from '../gate.module.css';

/** Where a check leads: the account, the job about it, the comparison as of now, and its sign-ins for who gives a reason. */
export function CheckLinks({ check }: { readonly check: GateCheck }) {
  const t = useT();
  const may = useMay();
  const { platform, accountId, handle, jobId } = check;
  const name = <Id>{`${platform}/${accountId ?? ''}`}</Id>;
  const account: readonly Fact[] =
    accountId === undefined
      ? [{ id: 'account', label: t('gate.column.account'), value: t('gate.not-made-yet') }]
      : [
          {
            id: 'account',
            label: t('gate.column.account'),
            value: (
              <>
                {may('accounts.read') ? (
                  <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }}>
                    {name}
                  </Link>
                ) : (
                  name
                )}{' '}
                {handle !== undefined && <bdi>@{handle}</bdi>}
              </>
            ),
          },
          {
            id: 'now',
            label: t('gate.now'),
            value: (
              <Link to="/returns/why" search={{ platform, account: accountId }}>
                {t('gate.now.compare')}
              </Link>
            ),
          },
          ...(may('accounts.sign-ins')
            ? [
                {
                  id: 'sign-ins',
                  label: t('gate.sign-ins'),
                  value: (
                    <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }} hash="sign-ins">
                      {t('gate.sign-ins.link')}
                    </Link>
                  ),
                },
              ]
            : []),
        ];
  return (
    <section className={styles.box}>
      <Facts
        facts={[
          ...account,
          {
            id: 'job',
            label: t('gate.job'),
            value:
              jobId === undefined ? (
                <span className="dim">{t('gate.job.none')}</span>
              ) : may('jobs.read') ? (
                <Link to="/review/$id" params={{ id: jobId }}>
                  {t('gate.job.open')}
                </Link>
              ) : (
                <Id>{jobId}</Id>
              ),
          },
        ]}
      />
    </section>
  );
}
