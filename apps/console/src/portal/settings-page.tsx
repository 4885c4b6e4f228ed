import type { OfficerSession } from '@breakwater/contracts/orders';
import type { PortalAuthority } from '@breakwater/contracts/portal';
import { Button, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { queryClient } from '../api/query-client.ts';
import { api } from '../api/request.ts';
import { useFormats } from '../i18n/formats.ts';
import { useT } from '../i18n/t.tsx';
import { Facts } from '../ui/facts.tsx';
import { Failure, QueryState } from '../ui/states.tsx';
import { useActing, useDoing } from '../ui/use-act.ts';
import { Id } from '../ui/user-text.tsx';
import { TimeField } from './filing/time-field.tsx';
import { addOfficerPasskey } from './officer-session.ts';
import styles from './portal.module.css';
import { authorityQuery, setLanguages, setRecipient } from './queries.ts';

/** What an authority keeps of itself, and an officer of theirs. */
export function SettingsPage({ session }: { readonly session: OfficerSession }) {
  const t = useT();
  const formats = useFormats();
  const authority = useQuery(authorityQuery);
  useEffect(() => {
    document.title = `${t('portal.nav.settings')} · Breakwater`;
  }, [t]);
  return (
    <>
      <div className={styles.head}>
        <h1>{t('portal.nav.settings')}</h1>
      </div>
      <div className={styles.stack}>
        <QueryState query={authority}>
          {(own) => (
            <>
              <Recipient key={own.recipient} authority={own} />
              <Languages authority={own} />
            </>
          )}
        </QueryState>
        <section className={styles.box}>
          <h2>{t('portal.account')}</h2>
          <Facts
            facts={[
              { id: 'name', label: t('portal.join.name'), value: <bdi>{session.officer.name}</bdi> },
              { id: 'for', label: t('portal.join.for'), value: <bdi>{session.authorityName}</bdi> },
              {
                id: 'until',
                label: t('portal.join.until'),
                value: formats.date(session.officer.expiresAt),
              },
            ]}
          />
          <Passkeys />
          <SignIns />
        </section>
      </div>
    </>
  );
}

/** Something that is saved, with what went wrong. */
function Saving({ action, onSave, children }: SavingProps) {
  const t = useT();
  const acting = useActing();
  const doing = useDoing();
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        acting.run(() => doing(t('portal.saved'), onSave));
      }}
    >
      {children}
      <Failure error={acting.error} />
      <div>
        <Button type="submit" variant="default" loading={acting.isActing}>
          {action}
        </Button>
      </div>
    </form>
  );
}

interface SavingProps {
  readonly action: string;
  readonly onSave: () => Promise<void>;
  readonly children?: ReactNode;
}

function Recipient({ authority }: { readonly authority: PortalAuthority }) {
  const t = useT();
  const formats = useFormats();
  const [recipient, setKey] = useState('');
  const [until, setUntil] = useState<string>();
  return (
    <section className={styles.box}>
      <h2>{t('portal.recipient')}</h2>
      <p className="prose">{t('portal.recipient.text')}</p>
      {authority.recipient ? (
        <p>
          {t('portal.recipient.now')} <Id>{authority.recipient}</Id>{' '}
          <span className="dim">
            {authority.recipientUntil
              ? t('portal.recipient.ends', { time: formats.dateTime(authority.recipientUntil) })
              : t('portal.recipient.no-end')}
          </span>
        </p>
      ) : (
        <p className={`${styles.notice} prose`}>{t('portal.recipient.none')}</p>
      )}
      {authority.waiting.map(({ fingerprint, recipient: key, countsFrom }) => (
        <p key={fingerprint} className={`${styles.notice} prose`}>
          {countsFrom === undefined
            ? t('portal.recipient.waits')
            : t('portal.recipient.counts-from', { time: formats.dateTime(countsFrom) })}{' '}
          <Id>{fingerprint}</Id> <Id>{key}</Id>
        </p>
      ))}
      <Saving action={t('portal.recipient.save')} onSave={() => setRecipient(recipient.trim(), until)}>
        <TextInput
          required
          label={t('portal.recipient.key')}
          description={t('portal.recipient.help')}
          placeholder="age1…"
          dir="ltr"
          spellCheck={false}
          value={recipient}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <TimeField label={t('portal.recipient.until')} value={until} onChange={setUntil} />
      </Saving>
    </section>
  );
}

function Languages({ authority }: { readonly authority: PortalAuthority }) {
  const t = useT();
  const [languages, set] = useState<readonly string[]>(authority.languages);
  return (
    <section className={styles.box}>
      <h2>{t('portal.languages')}</h2>
      <Saving action={t('portal.languages.save')} onSave={() => setLanguages(languages)}>
        <TagsInput
          label={t('portal.languages.tags')}
          description={t('portal.languages.help')}
          dir="ltr"
          value={[...languages]}
          onChange={set}
        />
      </Saving>
    </section>
  );
}

const PASSKEYS = ['portal-passkeys'];

function Passkeys() {
  const t = useT();
  const formats = useFormats();
  const passkeys = useQuery({
    queryKey: PASSKEYS,
    queryFn: async () => (await api.call('portal.passkeys')).passkeys,
  });
  const again = () => queryClient.invalidateQueries({ queryKey: PASSKEYS });
  return (
    <>
      <h3>{t('portal.passkeys')}</h3>
      <QueryState query={passkeys} rows={2}>
        {(all) => (
          <ul className={styles.list}>
            {all.map(({ id, name, createdAt }) => (
              <li key={id} className={styles.line}>
                <bdi>{name}</bdi>
                <span className="dim">{formats.date(createdAt)}</span>
                {all.length > 1 && (
                  <Saving
                    action={t('portal.passkeys.remove', { name })}
                    onSave={async () => {
                      await api.call('portal.removePasskey', { params: { id } });
                      await again();
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <Saving
        action={t('portal.passkeys.add')}
        onSave={async () => {
          await addOfficerPasskey(t('portal.join.this-device'));
          await again();
        }}
      />
    </>
  );
}

const SIGN_INS = ['portal-sessions'];

/** Where an officer is signed in; all but this one end at once. */
function SignIns() {
  const t = useT();
  const formats = useFormats();
  const signIns = useQuery({
    queryKey: SIGN_INS,
    queryFn: async () => (await api.call('portal.sessions')).sessions,
  });
  return (
    <>
      <h3>{t('portal.sessions')}</h3>
      <QueryState query={signIns} rows={2}>
        {(all) => (
          <>
            <ul className={styles.list}>
              {all.map(({ id, createdAt, current }) => (
                <li key={id} className={styles.line}>
                  <span>{t('portal.sessions.since', { time: formats.dateTime(createdAt) })}</span>
                  {current && <span className="dim">{t('portal.sessions.current')}</span>}
                </li>
              ))}
            </ul>
            {all.length > 1 && (
              <Saving
                action={t('portal.sessions.end-others')}
                onSave={async () => {
                  await api.call('portal.endSessions');
                  await queryClient.invalidateQueries({ queryKey: SIGN_INS });
                }}
              />
            )}
          </>
        )}
      </QueryState>
    </>
  );
}
