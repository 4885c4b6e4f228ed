import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/t.tsx';
import { Failure } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { Id, Name } from '../../ui/user-text.tsx';
import styles from './account.module.css';
import { type AccountKey, askSignIns } from './queries.ts';

const SHORTEST = 10;
/** Where links to this block lead. */
const SECTION = 'sign-ins';

/** How the user came in: shown to those who may, once they have said why. The reason goes on record. */
export function SignIns({ account }: { readonly account: AccountKey }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const section = useRef<HTMLElement>(null);
  const isMeant = useLocation({ select: ({ hash }) => hash === SECTION });
  // A link may lead here before the page had anything to scroll to.
  useEffect(() => {
    if (isMeant) section.current?.scrollIntoView({ block: 'center' });
  }, [isMeant]);
  const ask = useMutation({ mutationFn: () => askSignIns(account, reason.trim()) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  const found = ask.data?.items;
  return (
    <section ref={section} className={styles.block} id={SECTION}>
      <h2>{t('account.sign-ins.title')}</h2>
      {found === undefined ? (
        <form onSubmit={submit} className={styles.ask}>
          <p className="prose dim">{t('account.sign-ins.text')}</p>
          <TextInput
            label={t('account.sign-ins.reason')}
            required
            minLength={SHORTEST}
            maxLength={200}
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Failure error={ask.error} />
          <Button
            type="submit"
            variant="default"
            loading={ask.isPending}
            disabled={reason.trim().length < SHORTEST}
          >
            {t('account.sign-ins.show')}
          </Button>
        </form>
      ) : found.length === 0 ? (
        <p className="prose dim">{t('account.sign-ins.none')}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{t('account.sign-ins.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('account.sign-ins.at')}</th>
              <th scope="col">{t('account.sign-ins.address')}</th>
              <th scope="col">{t('account.sign-ins.device')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ eventId, at, ip, port, deviceId, userAgent }) => (
              <tr key={eventId ?? `${at} ${ip}`}>
                <td>
                  <Time at={at} />
                </td>
                <td>
                  <Id>{port === undefined ? ip : `${ip} : ${port}`}</Id>
                </td>
                <td>
                  {deviceId && <Id>{deviceId}</Id>} {userAgent && <Name>{userAgent}</Name>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
