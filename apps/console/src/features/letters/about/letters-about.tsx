import type { LetterAbout } from '@breakwater/contracts/letters';
import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { LetterState } from '../letter-state.tsx';
import { aboutQuery } from '../queries.ts';
import { MakeLetterDialog } from './make-letter-dialog.tsx';

/** The letters about a matter, an order or a case, and the way to begin another. Nothing for who may not read letters. */
export function LettersAbout({ about, instrument, side, open }: LettersAboutProps) {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const { data: letters = [] } = useQuery({ ...aboutQuery(about.id), enabled: may('letters.read') });
  const mayMake = may('letters.write') && open;
  if (!may('letters.read') || (letters.length === 0 && !mayMake)) return null;
  return (
    <section className={styles.box} aria-labelledby="letters-about">
      <div className={styles.spread}>
        <h2 id="letters-about">{t('letters.title')}</h2>
        {mayMake && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconMail size={14} />}
            onClick={() => setMaking(true)}
          >
            {t('letters.make')}
          </Button>
        )}
      </div>
      {letters.length > 0 && (
        <ul className={styles.rows}>
          {letters.map((letter) => (
            <li key={letter.id} className={styles.line}>
              <LetterState letter={letter} />
              <Link to="/letters/$id" params={{ id: letter.id }}>
                {t(`letters.kind.${letter.kind}`)} {letter.number !== undefined && <bdi>{letter.number}</bdi>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {making && (
        <MakeLetterDialog
          about={about}
          instrument={instrument}
          side={side}
          onMade={(id) => void navigate({ to: '/letters/$id', params: { id } })}
          onClose={() => setMaking(false)}
        />
      )}
    </section>
  );
}

interface LettersAboutProps {
  readonly about: LetterAbout;
  readonly instrument?: string | undefined;
  readonly side?: 'authority' | 'platform';
  /** Whether something may still be added to it. */
  readonly open: boolean;
}
