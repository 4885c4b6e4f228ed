import type { Designation } from '@breakwater/contracts/screening';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';
import styles from './designation.module.css';
import { DesignationNames } from './designation-names.tsx';
import { LinkedEntries } from './linked-entries.tsx';
import { useDesignationFacts } from './use-designation-facts.tsx';

/** What a list says of somebody: names with their strength, births, places, programmes, and the same entity elsewhere. */
export function DesignationView({ designation }: { readonly designation: Designation }) {
  const t = useT();
  const formats = useFormats();
  const factsOf = useDesignationFacts();
  const { list, entry, status, delistedAt, firstSeenAt, changedAt, sinceVersion } = designation;
  return (
    <div className={styles.designation}>
      <p className={styles.line}>
        <StateChip tone={status === 'listed' ? 'info' : 'neutral'}>
          {t(`screening.status.${status}`)}
        </StateChip>
        <Id>{`${list} ${entry.ref}`}</Id>
        <span>{t(`screening.type.${entry.type}`)}</span>
        {delistedAt && (
          <span className="dim">
            <Time at={delistedAt} />
          </span>
        )}
      </p>
      <DesignationNames designation={designation} />
      <Facts facts={factsOf(entry)} />
      <LinkedEntries designation={designation} />
      <details>
        <summary>{t('screening.designation.history')}</summary>
        <Facts
          facts={[
            {
              id: 'first',
              label: t('screening.designation.first-seen'),
              value: <Time at={firstSeenAt} full />,
            },
            { id: 'changed', label: t('screening.designation.changed'), value: <Time at={changedAt} full /> },
            {
              id: 'since',
              label: t('screening.designation.since'),
              value: t('screening.stamp.list', { version: formats.number(sinceVersion) }),
            },
            { id: 'id', label: t('screening.designation.id'), value: <Id>{designation.id}</Id> },
          ]}
        />
      </details>
    </div>
  );
}
