import type { BacktestResult, BacktestRun } from '@breakwater/contracts/rules';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { BeforeAfterChart } from './before-after-chart.tsx';
import { BeforeAfterTable } from './before-after-table.tsx';
import { compareSets } from './compare-sets.ts';
import { DifferingEvents } from './differing-events.tsx';

/** What the text does on stored events, beside what the live rules do on the same. */
export function BacktestResultView({
  run,
  result,
}: {
  readonly run: BacktestRun;
  readonly result: BacktestResult;
}) {
  const t = useT();
  const formats = useFormats();
  const rules = compareSets(result);
  const { events, flagged, before, newlyFlagged, noLongerFlagged } = result;
  return (
    <>
      <h3>
        {t('rules.backtest.answer', {
          events: formats.number(events),
          before: formats.number(before?.flagged ?? 0),
          after: formats.number(flagged),
          share: formats.percent(events === 0 ? 0 : flagged / events, 2),
        })}
      </h3>
      <p>
        {t('rules.backtest.differ', { newly: newlyFlagged?.count ?? 0, gone: noLongerFlagged?.count ?? 0 })}{' '}
        <span className="dim">{t('rules.backtest.caveat')}</span>
      </p>
      <DifferingEvents id={run.id} of="newlyFlagged" count={newlyFlagged?.count ?? 0} />
      <DifferingEvents id={run.id} of="noLongerFlagged" count={noLongerFlagged?.count ?? 0} />
      <BeforeAfterChart rules={rules} />
      <BeforeAfterTable rules={rules} events={events} />
    </>
  );
}
