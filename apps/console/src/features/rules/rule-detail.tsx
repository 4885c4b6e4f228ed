import type { LiveRule } from '@breakwater/contracts/rules';
import { parseDuration } from '@breakwater/kernel';
import { Anchor, Button } from '@mantine/core';
import { IconCode } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../api/session.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { PolicyName } from '../../ui/policy-name.tsx';
import { Id } from '../../ui/user-text.tsx';
import { BreakerNotice } from './breaker-notice.tsx';
import { FiringChart } from './firing-chart.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import styles from './rule-detail.module.css';

/** One rule: its mode, what it did, its limits, and the way to its source. */
export function RuleDetail({ rule }: { readonly rule: LiveRule }) {
  const t = useT();
  const formats = useFormats();
  const may = useMay();
  return (
    <div className={styles.detail}>
      {rule.breakerOpen && <BreakerNotice rule={rule} />}
      <ModeSwitch rule={rule} disabled={!may('rules.write')} />
      <FiringChart rule={rule} />
      <dl className={styles.facts}>
        <dt>{t('rules.fact.id')}</dt>
        <dd>
          <Id>{rule.id}</Id>
        </dd>
        <dt>{t('rules.column.policy')}</dt>
        <dd>
          <PolicyName id={rule.policy} />
        </dd>
        <dt>{t('rules.fact.actions')}</dt>
        <dd>
          <ul className={styles.actions}>
            {rule.actions.map((action) => (
              <li key={JSON.stringify(action)}>
                <ActionText action={action} />
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('rules.column.quota')}</dt>
        <dd>{t('rules.fact.quota', { quota: formats.number(rule.quota) })}</dd>
        <dt>{t('rules.column.breaker')}</dt>
        <dd>
          {t('rules.fact.breaker', {
            share: formats.percent(rule.breaker.share),
            over: formats.number(rule.breaker.over),
          })}
        </dd>
        {rule.banks.length > 0 && (
          <>
            <dt>{t('rules.fact.banks')}</dt>
            <dd>
              {rule.banks.map((bank, index) => (
                <span key={bank}>
                  {index > 0 && ' · '}
                  <Anchor href={`/banks?bank=${encodeURIComponent(bank)}`} inherit>
                    <bdi>{bank}</bdi>
                  </Anchor>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <Button
        variant="default"
        leftSection={<IconCode size={14} />}
        renderRoot={(props) => <Link {...props} to="/rules/source" search={{ line: rule.line }} />}
      >
        {t('rules.open-source', { line: rule.line })}
      </Button>
    </div>
  );
}

/** What the rule asks for, as a sentence. */
function ActionText({ action }: { readonly action: LiveRule['actions'][number] }) {
  const t = useT();
  const formats = useFormats();
  const details = action as {
    readonly action: string;
    readonly scope?: string;
    readonly for?: string;
    readonly queue?: string;
    readonly severity?: string;
  };
  const length = details.for === undefined ? undefined : parseDuration(details.for);
  return (
    <>
      {t(`rules.action.${details.action}`)}
      {details.scope && <> · {t(`rules.scope.${details.scope}`)}</>}
      {details.queue && (
        <>
          {' · '}
          <bdi>{details.queue}</bdi>
        </>
      )}
      {details.severity && <> · {t(`rules.severity.${details.severity}`)}</>}
      {details.for && (
        <>
          {' · '}
          {t('rules.fact.for', { time: length === undefined ? details.for : formats.duration(length) })}
        </>
      )}
    </>
  );
}
