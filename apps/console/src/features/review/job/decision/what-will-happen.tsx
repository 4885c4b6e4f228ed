import type { DecisionPreview, JobResolution } from '@breakwater/contracts/review';
import { SegmentedControl } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBell,
  IconClock,
  IconPlayerPlay,
  IconPlayerStop,
  IconUsers,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../i18n/formats.ts';
import { currentLocale } from '../../../../i18n/locale.ts';
import { useT } from '../../../../i18n/t.tsx';
import { ErrorText } from '../../../../ui/states.tsx';
import { previewQuery } from '../queries.ts';
import { StatementText } from './statement-text.tsx';
import styles from './what-will-happen.module.css';

/** What a decision will do, before it is made: worked out by the same function that then does it. */
export function WhatWillHappen({ jobId, resolution }: WhatWillHappenProps) {
  const t = useT();
  const preview = useQuery({ ...previewQuery(jobId, resolution), placeholderData: keepPreviousData });
  return (
    <section className={styles.happens} aria-labelledby="happens-title" aria-live="polite">
      <h2 id="happens-title">{t('job.happens.title')}</h2>
      {preview.isError && <ErrorText error={preview.error} />}
      {preview.data && <Previewed preview={preview.data} stale={preview.isPlaceholderData} />}
      {preview.isPending && <p className="dim">{t('job.happens.working')}</p>}
    </section>
  );
}

interface WhatWillHappenProps {
  readonly jobId: string;
  readonly resolution: JobResolution;
}

function Previewed({ preview, stale }: { readonly preview: DecisionPreview; readonly stale: boolean }) {
  const t = useT();
  const formats = useFormats();
  const { effects, strikes, secondPerson, undoUntil, told, clocks, warnings = [] } = preview;
  return (
    <ul className={styles.list} data-stale={stale || undefined}>
      {secondPerson.needed && (
        <li data-tone="attention">
          <IconUsers size={15} aria-hidden="true" />
          {t(`job.happens.second-${secondPerson.why ?? 'severe-policy'}`)}
        </li>
      )}
      {warnings.length > 0 && (
        <li data-tone="attention">
          <IconAlertTriangle size={15} aria-hidden="true" />
          {t('job.happens.warning', {
            what: [...new Set(warnings.map(({ kind }) => t(`job.warning.${kind}`)))].join(t('job.list-and')),
          })}
        </li>
      )}
      {effects.length === 0 && <li>{t('job.happens.nothing')}</li>}
      {effects.map((effect) => {
        const Icon = effect.does === 'start' ? IconPlayerPlay : IconPlayerStop;
        return (
          <li key={JSON.stringify(effect)}>
            <Icon size={15} aria-hidden="true" />
            <span>
              {t(`job.happens.${effect.does}${effect.waits ? '-waits' : ''}`, {
                action: t(`job.action.${effect.action}`),
                target: t(`job.target.${effect.target}`),
              })}
              {effect.until && <> · {t('job.happens.until', { at: formats.dateTime(effect.until) })}</>}
            </span>
          </li>
        );
      })}
      {strikes.added > 0 && <li>{t('job.happens.strikes', strikes)}</li>}
      <li>
        <IconBell size={15} aria-hidden="true" />
        {told.length === 0
          ? t('job.happens.told-nobody')
          : t('job.happens.told', { who: told.map((who) => t(`job.told.${who}`)).join(t('job.list-and')) })}
      </li>
      {clocks.map(({ what, dueAt }) => (
        <li key={what}>
          <IconClock size={15} aria-hidden="true" />
          {t(`job.clock.${what}`, { at: formats.dateTime(dueAt) })}
        </li>
      ))}
      <li>{t('job.happens.undo', { at: formats.dateTime(undoUntil) })}</li>
      {preview.statement && <Statement texts={preview.statement} />}
    </ul>
  );
}

/** The statement as the user will read it, in either language. */
function Statement({ texts }: { readonly texts: NonNullable<DecisionPreview['statement']> }) {
  const t = useT();
  const [locale, setLocale] = useState<'en' | 'ur'>(currentLocale());
  return (
    <li>
      <details className={styles.statement}>
        <summary>{t('job.happens.statement')}</summary>
        <SegmentedControl
          size="xs"
          aria-label={t('job.happens.statement-language')}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ur', label: 'اردو' },
          ]}
          value={locale}
          onChange={(value) => setLocale(value === 'ur' ? 'ur' : 'en')}
        />
        <StatementText text={texts[locale]} />
      </details>
    </li>
  );
}
