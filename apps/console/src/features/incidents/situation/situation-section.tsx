import type { Incident } from '@breakwater/contracts/incidents';
import { useQuery } from '@tanstack/react-query';
import blocks from '../../../ui/blocks.module.css';
import { QueryState } from '../../../ui/states.tsx';
import styles from '../incidents.module.css';
import { numbersQuery } from '../queries.ts';
import { Figures } from './figures.tsx';
import { KnownBox } from './known-box.tsx';
import { MinuteChart } from './minute-chart.tsx';
import { RematchBox } from './rematch-box.tsx';
import { Roster } from './roster.tsx';
import { Variants } from './variants.tsx';
import { Where } from './where.tsx';

/** How an incident stands: what is found and decided, what comes, where it is, who sees to it, what is known. */
export function SituationSection({ incident }: { readonly incident: Incident }) {
  const numbers = useQuery(numbersQuery(incident.id));
  return (
    <div className={styles.columns}>
      <div className={blocks.stack}>
        <QueryState query={numbers} rows={8}>
          {(data) => (
            <>
              <Figures numbers={data} />
              <MinuteChart incident={incident} numbers={data} />
            </>
          )}
        </QueryState>
        <Variants id={incident.id} />
        <RematchBox incident={incident} />
      </div>
      <div className={blocks.stack}>
        <KnownBox incident={incident} />
        <Roster incident={incident} />
        {numbers.data && <Where incident={incident} numbers={numbers.data} />}
      </div>
    </div>
  );
}
