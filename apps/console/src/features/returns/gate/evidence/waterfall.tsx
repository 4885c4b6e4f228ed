import type { ReturnEvidence } from '@breakwater/contracts/returns';
import { IconTimelineEventText } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useT } from '../../../../i18n/t.tsx';
import { TableToggle } from '../../../../ui/table-toggle.tsx';
import styles from './evidence.module.css';
import { layoutWaterfall } from './layout-waterfall.ts';
import { WaterfallChart } from './waterfall-chart.tsx';
import { WaterfallTable } from './waterfall-table.tsx';

/** How the weights for and against add up, in bits, from what is expected of any sign-up to the probability. */
export function Waterfall({ evidence }: { readonly evidence: ReturnEvidence }) {
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  const waterfall = useMemo(() => layoutWaterfall(evidence), [evidence]);
  const View = asTable ? WaterfallTable : WaterfallChart;
  return (
    <section className={styles.block} aria-labelledby="gate-waterfall">
      <header className={styles.head}>
        <div>
          <h3 id="gate-waterfall">{t('gate.waterfall')}</h3>
          <p className="dim">{t('gate.waterfall.text')}</p>
        </div>
        <TableToggle asTable={asTable} icon={<IconTimelineEventText size={16} />} onChange={setAsTable} />
      </header>
      <View evidence={evidence} waterfall={waterfall} />
    </section>
  );
}
