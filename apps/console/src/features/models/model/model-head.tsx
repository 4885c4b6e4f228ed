import type { ModelDetail, ModelVersion } from '@breakwater/contracts/models';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { T, useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { useModelLabel } from '../../../ui/passages/model-label.ts';
import { Time } from '../../../ui/time.tsx';
import { DriftChip } from '../list/drift-chip.tsx';
import { ModeChip } from '../mode-chip.tsx';
import frame from '../models.module.css';
import { driftQuery } from '../queries.ts';
import { useLanguages } from '../use-languages.ts';

const route = getRouteApi('/frame/models/$id');

/** Which version is looked at and what it does now; that the model is off comes first. */
export function ModelHead({ model, version }: ModelHeadProps) {
  const t = useT();
  const labelOf = useModelLabel();
  const languages = useLanguages();
  const navigate = route.useNavigate();
  const drift = useQuery(driftQuery(model.id, version.version)).data;
  const { mode, modeSince, madeAt, madeBy, labels, languages: tags } = version;
  return (
    <>
      {model.off && (
        <p className={styles.notice} dir="auto">
          <T
            id="models.off-since"
            values={{ reason: model.off.reason }}
            components={{ 0: <Actor id={model.off.by} />, 1: <Time at={model.off.at} />, 2: <bdi /> }}
          />
        </p>
      )}
      <div className={frame.versions}>
        <Select
          w={220}
          aria-label={t('models.column.version')}
          allowDeselect={false}
          value={String(version.version)}
          data={model.versionList.map((one) => ({
            value: String(one.version),
            label: t('models.version-in', { version: one.version, mode: t(`models.mode.${one.mode}`) }),
          }))}
          onChange={(value) =>
            void navigate({ search: (before) => ({ ...before, version: Number(value) }), replace: true })
          }
        />
        <ModeChip mode={mode} />
        <span className="dim">
          {t(`models.mode.${mode}.means`)} · <Time at={modeSince} />
        </span>
        <DriftChip drift={drift} />
      </div>
      <p className="dim">
        {t('models.finds-labels', {
          labels: labels.map(({ label }) => labelOf(label)).join(t('models.and')),
        })}{' '}
        · {languages(tags)} · {t(`models.source.${version.source}`)} · <Actor id={madeBy} /> ·{' '}
        <Time at={madeAt} />
      </p>
    </>
  );
}

interface ModelHeadProps {
  readonly model: ModelDetail;
  readonly version: ModelVersion;
}
