import type { OrderDefect } from '@breakwater/contracts/orders';
import type { PortalCheck } from '@breakwater/contracts/portal';
import { useLingui } from '@lingui/react';
import { UnstyledButton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { ErrorText, LoadingState } from '../../ui/states.tsx';
import styles from '../portal.module.css';
import { type Step, stepOfElement } from './draft.ts';

/** What is still missing or wrong, as the law of the order has it, while it is written; and what the clock would do. */
export function CheckPanel({ check, onGo }: CheckPanelProps) {
  const t = useT();
  const formats = useFormats();
  const { i18n } = useLingui();
  const inLocale = (text: { readonly en: string; readonly ur: string }) =>
    i18n.locale === 'ur' ? text.ur : text.en;
  return (
    <section className={styles.box} aria-label={t('filing.check')} aria-live="polite">
      <h2>{t('filing.check')}</h2>
      {check.isPending && <LoadingState rows={4} />}
      {check.isError && <ErrorText error={check.error} />}
      {check.data?.unclassified && <p className="prose dim">{t('filing.check.unclassified')}</p>}
      {check.data && !check.data.unclassified && (
        <>
          {check.data.defects.length === 0 ? (
            <StateChip tone="done">{t('filing.check.whole')}</StateChip>
          ) : (
            <StateChip tone="attention">
              {t('filing.check.defects', { count: check.data.defects.length })}
            </StateChip>
          )}
          <Defects defects={check.data.defects} onGo={onGo} />
          <p className="prose">{t(`filing.check.clock.${check.data.clock}`)}</p>
          <ul className={styles.list}>
            {check.data.clocks.map((clock) => (
              <li key={clock.clock}>
                {inLocale(clock.label)}{' '}
                <span className="dim">
                  {clock.dueAt ? formats.dateTime(clock.dueAt) : t('filing.check.not-yet')} · {clock.art}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Defects with what each is about; a press leads to where it is mended. */
export function Defects({ defects, onGo }: DefectsProps) {
  const t = useT();
  const { i18n } = useLingui();
  const inLocale = (text: { readonly en: string; readonly ur: string }) =>
    i18n.locale === 'ur' ? text.ur : text.en;
  return (
    <ul className={styles.list}>
      {defects.map((defect) => (
        <li key={`${defect.element}${defect.pointer ?? ''}`}>
          {onGo ? (
            <UnstyledButton className={styles.go} onClick={() => onGo(stepOfElement(defect.element))}>
              <strong>{inLocale(defect.label)}</strong>
            </UnstyledButton>
          ) : (
            <strong>{inLocale(defect.label)}</strong>
          )}{' '}
          <span className="dim">
            {t(`filing.problem.${defect.problem}`)} · <bdi>{defect.art}</bdi>
          </span>
          {/* What is missing is said by its name; what is wrong needs the reason. */}
          {defect.problem === 'invalid' && <p className="prose">{inLocale(defect.explain)}</p>}
        </li>
      ))}
    </ul>
  );
}

interface DefectsProps {
  readonly defects: readonly OrderDefect[];
  readonly onGo?: (step: Step) => void;
}

interface CheckPanelProps {
  readonly check: UseQueryResult<PortalCheck>;
  readonly onGo: (step: Step) => void;
}
