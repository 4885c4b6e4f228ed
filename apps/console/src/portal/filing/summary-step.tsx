import type { PortalCheck } from '@breakwater/contracts/portal';
import { useLingui } from '@lingui/react';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Facts } from '../../ui/facts.tsx';
import styles from '../portal.module.css';
import type { StepProps } from './step-props.ts';

/** The order in short before it is sent, and what will happen then. */
export function SummaryStep({ draft, type, check }: StepProps & { readonly check: PortalCheck | undefined }) {
  const t = useT();
  const formats = useFormats();
  const { i18n } = useLingui();
  const facts = [
    ['request-type', type && (i18n.locale === 'ur' ? type.title.ur : type.title.en)],
    ['reference', draft.reference],
    ['legal-basis', draft.legalBasis],
    ['targets', t('filing.targets.count', { count: draft.targets.length })],
    ['from', draft.from && formats.dateTimeSeconds(draft.from)],
    ['to', draft.to && formats.dateTimeSeconds(draft.to)],
    ['categories', draft.dataCategories?.map((one) => t(`filing.category.${one}`)).join(' · ')],
    ['emergency', draft.emergency && t('filing.yes')],
    ['secrecy-until', draft.secrecy?.until && formats.dateTime(draft.secrecy.until)],
  ] as const;
  return (
    <>
      <Facts
        facts={facts.flatMap(([id, value]) =>
          value ? [{ id, label: t(`filing.${id}`), value: <bdi>{value}</bdi> }] : [],
        )}
      />
      {check && check.defects.length > 0 && (
        <p className={`${styles.notice} prose`}>
          {t('filing.send.defects', { count: check.defects.length })}
        </p>
      )}
      <p className="prose">{t('filing.send.effect')}</p>
    </>
  );
}
