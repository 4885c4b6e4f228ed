import type { SpreadObject } from '@breakwater/contracts/spread';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Time } from '../../../ui/time.tsx';
import { SaidChip } from '../said-chip.tsx';
import styles from '../spread.module.css';
import { type Branch, buildTree } from './build-tree.ts';

/** Of each account so many below it are shown at first. */
const SHOWN = 12;
/** Deeper branches stay beside each other: a screen is only so wide. */
const DEEPEST = 8;

/** Who passed it to whom, as far as that is known. */
export function PassedTree({ thing }: { readonly thing: SpreadObject }) {
  const t = useT();
  const tree = useMemo(() => buildTree(thing.passed), [thing.passed]);
  return (
    <section className={styles.box} aria-labelledby="spread-passed">
      <h2 id="spread-passed">{t('spread.passed', { count: thing.passed.length })}</h2>
      <p className="dim">{t(thing.passedAll ? 'spread.passed.text' : 'spread.passed.first')}</p>
      <div className={styles.tree}>
        <Branches branches={tree} depth={0} />
      </div>
    </section>
  );
}

function Branches({ branches, depth }: { readonly branches: readonly Branch[]; readonly depth: number }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const shown = all ? branches : branches.slice(0, SHOWN);
  const left = branches.length - shown.length;
  return (
    <ul>
      {shown.map((branch) => (
        <li key={`${branch.arrival.platform}/${branch.arrival.contentId}/${branch.arrival.eventId}`}>
          <Leaf branch={branch} />
          {branch.below.length > 0 && depth < DEEPEST && (
            <Branches branches={branch.below} depth={depth + 1} />
          )}
        </li>
      ))}
      {left > 0 && (
        <li>
          <Button variant="subtle" size="compact-xs" className={styles.more} onClick={() => setAll(true)}>
            {t('spread.passed.more', { count: left })}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Leaf({ branch: { arrival, count } }: { readonly branch: Branch }) {
  const t = useT();
  const may = useMay();
  const { platform, accountId, how, at, audience, said } = arrival;
  const name = <bdi>{accountId}</bdi>;
  return (
    <div className={styles.leaf}>
      <span>
        {may('accounts.read') ? (
          <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }}>
            {name}
          </Link>
        ) : (
          name
        )}{' '}
        <bdi className="dim">{platform}</bdi>
      </span>
      <span>{t(`spread.how.${how}`)}</span>
      <Time at={at} />
      {audience !== undefined && <span className="dim">{t('spread.audience', { count: audience })}</span>}
      {count > 0 && <span className="dim">{t('spread.passed.below', { count })}</span>}
      <SaidChip said={said} />
    </div>
  );
}
