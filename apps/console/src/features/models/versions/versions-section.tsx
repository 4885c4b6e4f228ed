import type { ModelDetail } from '@breakwater/contracts/models';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { ScrollX } from '../../../ui/scroll-x.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { EvaluationCell } from '../list/evaluation-cell.tsx';
import { ModeChip } from '../mode-chip.tsx';

const SHOWN_DIGEST = 12;

/** All versions, latest first: none is ever lost, since verdicts rest on them. */
export function VersionsSection({ model, open }: VersionsSectionProps) {
  const t = useT();
  const formats = useFormats();
  return (
    <ScrollX label={t('models.section.versions')}>
      <table className={styles.table} aria-label={t('models.section.versions')}>
        <thead>
          <tr>
            {['version', 'mode', 'evaluation', 'made', 'size', 'digest'].map((id) => (
              <th key={id} scope="col">
                {t(`models.column.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.versionList.map(({ version, mode, source, madeAt, madeBy, bytes, digest, evaluation }) => (
            <tr key={version} aria-current={version === open || undefined}>
              <th scope="row">
                <Link to="/models/$id" params={{ id: model.id }} search={{ version }}>
                  {t('models.version', { version })}
                </Link>
              </th>
              <td>
                <ModeChip mode={mode} />
              </td>
              <td>
                <EvaluationCell evaluation={evaluation} />
              </td>
              <td>
                {t(`models.source.${source}`)} · <Actor id={madeBy} /> · <Time at={madeAt} />
              </td>
              <td>{t('models.kilobytes', { size: formats.number(bytes / 1000) })}</td>
              <td title={digest}>
                <Id>{digest.slice(0, SHOWN_DIGEST)}</Id>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

interface VersionsSectionProps {
  readonly model: ModelDetail;
  readonly open: number;
}
