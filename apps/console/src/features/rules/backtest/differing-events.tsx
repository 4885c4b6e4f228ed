import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Name, UserText } from '../../../ui/user-text.tsx';
import { type Differing, samplesQuery } from '../queries.ts';
import styles from './differing-events.module.css';

interface DifferingEventsProps {
  readonly id: string;
  readonly of: Differing;
  readonly count: number;
}

/** The first events on which the sets differ, folded until asked for: reading them is on record. */
export function DifferingEvents({ id, of, count }: DifferingEventsProps) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details className={styles.events} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t(`rules.backtest.${of}`, { count })}</summary>
      {isOpen && <Samples id={id} of={of} />}
    </details>
  );
}

function Samples({ id, of }: Omit<DifferingEventsProps, 'count'>) {
  const samples = useQuery(samplesQuery(id, of));
  return (
    <QueryState query={samples} rows={3}>
      {({ events }) => (
        <ul>
          {events.map(({ eventId, at, platform, handle, accountId, text }) => (
            <li key={eventId}>
              <p className="dim">
                <Name>{handle ?? accountId}</Name> · <Name>{platform}</Name> · <Time at={at} />
              </p>
              {text !== undefined && <UserText>{text}</UserText>}
            </li>
          ))}
        </ul>
      )}
    </QueryState>
  );
}
