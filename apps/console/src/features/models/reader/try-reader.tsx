import type { PolicyModelReading } from '@breakwater/contracts/detection';
import { useQueryClient } from '@tanstack/react-query';
import { T, useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { useShare } from '../../../ui/use-share.ts';
import { UserText } from '../../../ui/user-text.tsx';
import { TryText } from '../try/try-text.tsx';
import { policyModelQuery, tryPolicyModel } from './queries.ts';

/** Asks about a text, and shows what was sent: handles masked, what is too long cut. */
export function TryReader() {
  const t = useT();
  const client = useQueryClient();
  const ask = (text: string) =>
    // What it may spend is less now, whatever it said.
    tryPolicyModel(text).finally(() => client.invalidateQueries({ queryKey: policyModelQuery.queryKey }));
  return (
    <TryText
      title={t('reader.try')}
      label={t('reader.try.text')}
      description={t('reader.try.costs')}
      action={t('reader.try.action')}
      longest={20_000}
      ask={ask}
    >
      {(reading) => <Reading reading={reading} />}
    </TryText>
  );
}

function Reading({ reading }: { readonly reading: PolicyModelReading }) {
  const t = useT();
  const share = useShare();
  const labelOf = useModelLabel();
  const { known, reason, violation, labels = [], model, rationale, sent } = reading;
  return (
    <div className={styles.stack}>
      {known ? (
        <p className={styles.line}>
          <StateChip tone={violation ? 'attention' : 'neutral'}>
            {t(violation ? 'reader.violation' : 'reader.no-violation')}
          </StateChip>
          {labels.map(({ label, score }) => (
            <span key={label}>
              <bdi>{labelOf(label)}</bdi> {share(score)}
            </span>
          ))}
          <bdi className="code">{model}</bdi>
        </p>
      ) : (
        <p className={styles.notice}>
          <T id="reader.unknown" values={{ reason: reason ?? '' }} components={{ 0: <bdi lang="en" /> }} />
        </p>
      )}
      {rationale !== undefined && (
        <>
          <h3>{t('reader.rationale')}</h3>
          <UserText>{rationale}</UserText>
        </>
      )}
      {sent !== '' && (
        <details>
          <summary>{t('reader.sent')}</summary>
          <UserText>{sent}</UserText>
        </details>
      )}
    </div>
  );
}
