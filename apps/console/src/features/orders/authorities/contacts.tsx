import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { ContactCard } from './contact-card.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import type { KnownContact } from './queries.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;

/** The people and desks of an authority, and what each level of certainty rests on. */
export function Contacts({ authorityId, contacts }: ContactsProps) {
  const t = useT();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  return (
    <section className={styles.box} aria-labelledby="authority-contacts">
      <div className={styles.spread}>
        <h2 id="authority-contacts">{t('authorities.contacts', { count: contacts.length })}</h2>
        {may('authorities.manage') && (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            {t('authorities.contact.add')}
          </Button>
        )}
      </div>
      <details>
        <summary>{t('authorities.levels')}</summary>
        <dl className={styles.effects}>
          {LEVELS.map((level) => (
            <div key={level}>
              <dt>
                <strong>{t(`authorities.level.${level}`)}</strong>
              </dt>
              <dd>{t(`authorities.level.${level}.text`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      {contacts.length === 0 && <p className="prose dim">{t('authorities.contacts.none')}</p>}
      <ul className={styles.rows}>
        {contacts.map((contact) => (
          <li key={contact.contact.id}>
            <ContactCard known={contact} />
          </li>
        ))}
      </ul>
      {adding && <ContactDialog authorityId={authorityId} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface ContactsProps {
  readonly authorityId: string;
  readonly contacts: readonly KnownContact[];
}
