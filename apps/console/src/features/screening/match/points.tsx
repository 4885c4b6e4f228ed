import type { ScreeningMatch } from '@breakwater/contracts/screening';
import { IconScale, IconZoomCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { fieldOf } from '../field-of.ts';
import { useWordOf } from '../words.ts';
import { gatherPoints, type PointAgainst, type PointFor } from './gather-points.ts';
import styles from './match-view.module.css';
import { rough } from './rough.ts';

/** What speaks for a match and what against it, side by side with the same weight. */
export function Points({ match }: { readonly match: ScreeningMatch }) {
  const t = useT();
  const { speaksFor, against } = gatherPoints(match);
  return (
    <div className={styles.sides}>
      <section className={styles.side} aria-label={t('screening.for')}>
        <h3>
          <IconZoomCheck size={16} aria-hidden="true" />
          {t('screening.for')}
        </h3>
        <ul>
          {speaksFor.map((point) => (
            <li key={JSON.stringify(point)}>
              <ForWords point={point} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.side} aria-label={t('screening.against')}>
        <h3>
          <IconScale size={16} aria-hidden="true" />
          {t('screening.against')}
        </h3>
        {against.length === 0 && <p className="prose dim">{t('screening.against.none')}</p>}
        <ul>
          {against.map((point) => (
            <li key={JSON.stringify(point)}>
              <AgainstWords point={point} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function ForWords({ point }: { readonly point: PointFor }): ReactNode {
  const t = useT();
  const formats = useFormats();
  const wordOf = useWordOf();
  switch (point.kind) {
    case 'identifier':
    case 'self':
    case 'mention': {
      const { field, text, via } = point.seen;
      return (
        <>
          <T
            id={`screening.seen.${point.kind}`}
            values={{ where: wordOf('field', fieldOf(field)), text }}
            components={{ 0: <q dir="auto" /> }}
          />
          {via.length > 0 && (
            <span className="dim">
              {' '}
              {t('screening.via', { ways: via.map((way) => wordOf('via', way)).join(t('screening.and')) })}
            </span>
          )}
        </>
      );
    }
    case 'names':
      return (
        <T
          id="screening.seen.names"
          values={{ score: formats.percent(point.score), name: point.listedName }}
          components={{ 0: <q dir="auto" /> }}
        />
      );
    case 'corroborator': {
      const { kind, stated, listed, place, chance } = point.corroborator;
      return (
        <>
          <strong>{wordOf('corroborator', kind)}</strong>{' '}
          <T
            id="screening.corroborator"
            values={{
              stated,
              listed: place === undefined || listed.includes(place) ? listed : `${listed} (${place})`,
            }}
            components={{ 0: <q dir="auto" />, 1: <q dir="auto" /> }}
          />{' '}
          <span className="dim">
            {t('screening.chance', { count: formats.number(rough(1 / Math.max(chance, 1e-9))) })}
          </span>
        </>
      );
    }
    default: {
      const never: never = point;
      return never;
    }
  }
}

function AgainstWords({ point }: { readonly point: PointAgainst }): ReactNode {
  const t = useT();
  const formats = useFormats();
  const wordOf = useWordOf();
  switch (point.kind) {
    case 'lowered':
      return wordOf('lowered', point.code);
    case 'namesakes':
    case 'coincidences': {
      const count = rough(point.count);
      return t(`screening.${point.kind}`, { count, rough: formats.number(count) });
    }
    case 'contradiction':
      return (
        <T
          id={point.evidence.relation === 'swapped' ? 'screening.swapped' : 'screening.contradiction'}
          values={{ left: point.evidence.left, right: point.evidence.right }}
          components={{ 0: <bdi />, 1: <bdi /> }}
        />
      );
    default: {
      const never: never = point;
      return never;
    }
  }
}
