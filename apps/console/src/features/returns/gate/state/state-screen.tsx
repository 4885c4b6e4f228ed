import type { GateState } from '@breakwater/contracts/returns';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Bars } from '../../../../ui/bars.tsx';
import { Facts } from '../../../../ui/facts.tsx';
import { Page } from '../../../../ui/page.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { QueryState } from '../../../../ui/states.tsx';
import { Id } from '../../../../ui/user-text.tsx';
import styles from '../gate.module.css';
import { GateTabs } from '../gate-tabs.tsx';
import { gateStateQuery } from '../queries.ts';
import { useWordOf } from '../words.ts';
import { AddressLists } from './address-lists.tsx';
import { Breakers } from './breakers.tsx';

/** What the gate does now, where it is held back, and which addresses it knows. */
export function StateScreen() {
  const t = useT();
  const query = useQuery(gateStateQuery);
  return (
    <Page title={t('gate.state')} actions={<GateTabs />}>
      <div className={styles.page}>
        <QueryState query={query} rows={14}>
          {(state) => (
            <>
              <Now state={state} />
              <Breakers breakers={state.breakers} />
            </>
          )}
        </QueryState>
        <AddressLists />
      </div>
    </Page>
  );
}

/** What stands out; what nothing was found of would dwarf it. */
const BANDS = ['likely', 'possible', 'unknown'] as const;
const MEGA = 1_000_000;

function Now({ state }: { readonly state: GateState }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useWordOf();
  const { ready, reason, removals, tokens, indexBytes, last24h, waiting, model } = state;
  const { likely, possible, nothing, unknown } = last24h;
  const day = t('gate.state.last24h', {
    count: likely + possible + nothing + unknown,
    nothing: formats.number(nothing),
  });
  return (
    <section className={styles.box} aria-labelledby="gate-now">
      <h2 id="gate-now">{t('gate.state.now')}</h2>
      <p className={styles.line}>
        <StateChip tone={ready ? 'done' : 'attention'}>
          {t(ready ? 'gate.ready' : 'gate.not-ready')}
        </StateChip>
        {reason !== undefined && <span title={reason}>{wordOf('reason', reason)}</span>}
      </p>
      <Facts
        facts={[
          {
            id: 'index',
            label: t('gate.state.index'),
            value: t('gate.state.index.value', {
              removals: formats.number(removals),
              tokens: formats.number(tokens),
              size: formats.number(indexBytes / MEGA, 1),
            }),
          },
          {
            id: 'waiting',
            label: t('gate.state.waiting'),
            value: t('gate.state.waiting.value', { count: waiting }),
          },
          { id: 'model', label: t('gate.model'), value: <Id>{model}</Id> },
        ]}
      />
      <h3>{day}</h3>
      <Bars
        label={day}
        bars={BANDS.map((band) => ({ id: band, label: t(`gate.band.${band}`), value: last24h[band] }))}
        format={(value) => formats.number(value)}
      />
    </section>
  );
}
