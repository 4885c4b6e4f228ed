import type { IndicatorCheck, NewIndicator } from '@breakwater/contracts/incidents';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { usePartWords } from '../../../i18n/word-of.ts';
import blocks from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { IndicatorValue } from './indicator-value.tsx';

/** What indicators would have hit in stored events, and what speaks against them. Examples stay folded. */
export function CheckView({ check, indicators }: CheckViewProps) {
  const t = useT();
  const formats = useFormats();
  const wordOf = usePartWords('incidents');
  const { scanned, hits, share, samples } = check;
  const faulty = check.indicators.filter(({ faults }) => faults.length > 0);
  const named = (place: number) => {
    const indicator = indicators[place];
    return indicator && <IndicatorValue indicator={indicator} />;
  };
  return (
    <div className={blocks.form}>
      <h3>
        {scanned === 0
          ? t('incidents.check.nothing-stored')
          : t('incidents.check.answer', {
              count: hits,
              scanned: formats.number(scanned),
              share: formats.percent(share, 2),
            })}
      </h3>
      {faulty.length === 0 ? (
        <p>
          <StateChip tone="done">{t('incidents.check.fine')}</StateChip>
        </p>
      ) : (
        <div className={blocks.fault} role="alert">
          <p>{t('incidents.check.refused', { count: faulty.length })}</p>
          <ul className={blocks.effects}>
            {faulty.flatMap(({ place, faults, hits: own }) =>
              faults.map(({ code, message }) => (
                <li key={`${place} ${code}`}>
                  {named(place)}: <span title={message}>{wordOf('fault', code)}</span>{' '}
                  {own > 0 && t('incidents.check.hits', { count: own })}
                </li>
              )),
            )}
          </ul>
        </div>
      )}
      {samples.length > 0 && (
        <details>
          <summary>{t('incidents.check.samples', { count: samples.length })}</summary>
          <ul className={blocks.rows}>
            {samples.map(({ eventId, place, platform, excerpt }) => (
              <li key={`${eventId} ${place}`}>
                <p className="dim">
                  {named(place)} · <bdi>{platform}</bdi>
                </p>
                <UserText>{excerpt}</UserText>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface CheckViewProps {
  readonly check: IndicatorCheck;
  readonly indicators: readonly NewIndicator[];
}
