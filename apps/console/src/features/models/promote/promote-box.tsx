import type { ModelDetail, ModelEvaluation, ModelVersion } from '@breakwater/contracts/models';
import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useStableKeys } from '../../../ui/use-stable-keys.ts';
import { openPromotionsQuery } from '../queries.ts';
import { AskDialog } from './ask-dialog.tsx';
import { ConfirmBox } from './confirm-box.tsx';
import { Refusals } from './refusals.tsx';
import { waysOn } from './ways-on.ts';

/** The next step of a version: a wish that waits, a wish that may be made, or why none may. */
export function PromoteBox({ model, version, evaluation }: PromoteBoxProps) {
  const t = useT();
  const may = useMay();
  const [to, setTo] = useState<'shadow' | 'live'>();
  const open = useQuery(openPromotionsQuery).data?.find((one) => one.model === model.id);
  const ways = waysOn(version.mode);
  const mayAsk = may('models.promote') && open === undefined && evaluation?.mayGoLive === true;
  const first = ways[0];
  useStableKeys(
    mayAsk && first ? [{ keys: 'p', title: t(`models.promote.${first}`), run: () => setTo(first) }] : [],
  );
  if (open) return <ConfirmBox promotion={open} model={model} />;
  if (ways.length === 0 || version.mode === 'live') return null;
  if (!evaluation) return <p className={styles.notice}>{t('models.promote.evaluate-first')}</p>;
  if (!evaluation.mayGoLive) {
    return <Refusals refusedBecause={evaluation.refusedBecause} figures={evaluation} />;
  }
  return (
    <div className={styles.spread}>
      <p className="prose">{t(`models.promote.state-${version.mode}`)}</p>
      {may('models.promote') ? (
        <span className={styles.line}>
          {ways.map((way, index) => (
            <Button
              key={way}
              leftSection={<IconArrowUp size={14} />}
              {...(index === 0 && { rightSection: <KeyHint keys="p" /> })}
              onClick={() => setTo(way)}
            >
              {t(`models.promote.${way}`)}
            </Button>
          ))}
        </span>
      ) : (
        <span className="dim">{t('models.promote.not-you')}</span>
      )}
      {to && (
        <AskDialog
          model={model}
          version={version}
          evaluation={evaluation}
          to={to}
          onClose={() => setTo(undefined)}
        />
      )}
    </div>
  );
}

interface PromoteBoxProps {
  readonly model: ModelDetail;
  readonly version: ModelVersion;
  /** The latest of this version. */
  readonly evaluation: ModelEvaluation | undefined;
}
