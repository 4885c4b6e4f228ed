import type { CaseworkCase } from '@breakwater/contracts/casework';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import type { ITEM_STATES } from '../casework-search.ts';
import { useStateWord } from '../use-state-word.ts';

type State = (typeof ITEM_STATES)[number];

/** How many items stand in each state; each leads to them. */
export function Counts({ one }: { readonly one: Pick<CaseworkCase, 'id' | 'counts' | 'requestKind'> }) {
  const t = useT();
  const word = useStateWord(one.requestKind);
  const { total, notAsked, asked, acknowledged, gone, stillThere, refused } = one.counts;
  const all: readonly (readonly [State, number])[] = [
    ['not-asked', notAsked],
    ['asked', asked],
    ['acknowledged', acknowledged],
    ['gone', gone],
    ['still-there', stillThere],
    ['refused', refused],
  ];
  return (
    <nav className={blocks.line} aria-label={t('casework.counts')}>
      <span>{t('casework.items.count', { count: total })}</span>
      {all
        .filter(([, count]) => count > 0)
        .map(([state, count]) => (
          <Link key={state} to="/casework/$id" params={{ id: one.id }} search={{ state }}>
            {t('casework.count', { word: word(state), count })}
          </Link>
        ))}
    </nav>
  );
}
