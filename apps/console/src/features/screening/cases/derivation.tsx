import type { CaseDerivation } from '@breakwater/contracts/screening';
import { Button } from '@mantine/core';
import { IconRefreshDot } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/request.ts';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ErrorText } from '../../../ui/states.tsx';
import { TierChip } from '../match/tier-chip.tsx';
import { useWordOf } from '../words.ts';
import styles from './case-view.module.css';

/** Makes the match again from what was kept, and says whether the same comes out. */
export function Derivation({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const derive = useMutation({
    mutationFn: () => api.call('screening.derivation', { params: { id: caseId } }),
  });
  return (
    <section className={styles.box} aria-label={t('screening.derive')}>
      <Button
        variant="default"
        leftSection={<IconRefreshDot size={14} />}
        loading={derive.isPending}
        onClick={() => derive.mutate()}
      >
        {t('screening.derive')}
      </Button>
      <p className="dim">{t('screening.derive.text')}</p>
      <div role="status">
        {derive.data && <Derived derivation={derive.data} />}
        {derive.isError && <ErrorText error={derive.error} />}
      </div>
    </section>
  );
}

function Derived({ derivation: { same, matcher, differences, now } }: DerivedProps) {
  const t = useT();
  const wordOf = useWordOf();
  if (same) return <StateChip tone="done">{t('screening.derive.same', { version: matcher })}</StateChip>;
  return (
    <>
      <StateChip tone="attention">{t('screening.derive.differs', { version: matcher })}</StateChip>
      <p>{differences.map((field) => wordOf('difference', field)).join(t('screening.and'))}</p>
      {now && (
        <p>
          {t('screening.derive.now')} <TierChip match={now} />
        </p>
      )}
    </>
  );
}

interface DerivedProps {
  readonly derivation: CaseDerivation;
}
