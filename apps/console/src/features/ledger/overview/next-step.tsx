import type { NextRung } from '@breakwater/contracts/ledger';
import { useT } from '../../../i18n/t.tsx';
import { Local } from '../../../ui/local.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';

/** The next step of the ladder, and what is missing before it may be climbed. */
export function NextStep({ next }: { readonly next: NextRung }) {
  const t = useT();
  const { step, label, needs, ready } = next;
  return (
    <>
      <p>
        {t('overview.next')} {step}. <Local text={label} />{' '}
        <StateChip tone={ready ? 'info' : 'attention'}>
          {t(ready ? 'overview.next.ready' : 'overview.next.missing')}
        </StateChip>
      </p>
      {needs.length > 0 && (
        <ul>
          {needs.map(({ label: need, met }) => (
            <li key={need.en}>
              <StateChip tone={met ? 'done' : 'attention'}>
                {t(met ? 'overview.need.met' : 'overview.need.open')}
              </StateChip>{' '}
              <Local text={need} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
