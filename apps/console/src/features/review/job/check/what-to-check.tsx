import { IconListCheck, IconShieldCheck } from '@tabler/icons-react';
import { useTaxonomy } from '../../../../api/taxonomy.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Local } from '../../../../ui/local.tsx';
import { ExceptionList } from '../../../../ui/taxonomy/exception-list.tsx';
import { LabelChips, LabelText } from '../../../../ui/taxonomy/label-text.tsx';
import { exceptionKey } from '../decision/taxonomy-keys.ts';
import styles from './what-to-check.module.css';

/** So many kinds are open at once; of more, each is opened by who needs it. */
const OPEN_AT_ONCE = 2;

/** What has to be there before it is called a violation, and, with the same weight, what it may be instead. */
export function WhatToCheck({ labels: ids }: { readonly labels: readonly string[] }) {
  const t = useT();
  const { labels, exceptions } = useTaxonomy();
  const shown = labels.filter(({ id }) => ids.includes(id));
  if (shown.length === 0) return null;
  const spared = exceptions.filter(({ id }) => shown.some((label) => label.exceptions.includes(id)));
  return (
    <section className={styles.check} aria-labelledby="check-title">
      <h2 id="check-title">{t('job.check.title')}</h2>
      <div className={styles.sides}>
        <div className={styles.side}>
          <h3>
            <IconListCheck size={16} aria-hidden="true" />
            {t('job.check.kinds', { count: shown.length })}
          </h3>
          {shown.map((label) => (
            <details key={label.id} className={styles.kind} open={shown.length <= OPEN_AT_ONCE}>
              <summary>
                <strong>
                  <Local text={label.title} />
                </strong>{' '}
                <LabelChips label={label} />
              </summary>
              <LabelText label={label} folded />
            </details>
          ))}
        </div>
        <div className={styles.side}>
          <h3>
            <IconShieldCheck size={16} aria-hidden="true" />
            {t('job.check.exceptions')}
          </h3>
          <ExceptionList exceptions={spared} keyOf={(id) => exceptionKey(exceptions, id)} />
        </div>
      </div>
    </section>
  );
}
