import { Button } from '@mantine/core';
import { IconClockExclamation, IconCloudOff, IconShieldExclamation } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useOnline } from '../api/connection.ts';
import { api } from '../api/request.ts';
import { useNow } from '../api/server-clock.ts';
import { sessionQuery } from '../api/session.ts';
import { useFormats } from '../i18n/formats.ts';
import { useT } from '../i18n/t.tsx';
import { useFailureText } from '../ui/failure-text.ts';
import { showToast } from '../ui/toast.tsx';
import styles from './banners.module.css';

const WARN_MS = 2 * 60_000;
const RENEW_MS = 5 * 60_000;

/** Stands above every page while the server cannot be reached. */
export function OfflineBanner() {
  const t = useT();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <div className={styles.banner}>
          <IconCloudOff size={18} aria-hidden="true" />
          <strong>{t('ui.offline.title')}</strong>
          <span>{t('ui.offline.text')}</span>
        </div>
      )}
    </div>
  );
}

/** Tells somebody who was let in anew what ended with it, until they have seen it: perhaps it was not they who asked. */
export function RecoveredBanner() {
  const t = useT();
  const formats = useFormats();
  const { data, refetch } = useQuery(sessionQuery);
  const sayFailure = useFailureText();
  const seen = useMutation({
    mutationFn: () => api.call('access.dismissRecovered'),
    onSuccess: () => refetch(),
    onError: (error) => showToast({ tone: 'danger', text: sayFailure(error) }),
  });
  const recovered = data?.recovered;
  if (!recovered) return null;
  const { sessions, passkeys, keys } = recovered;
  return (
    <div className={styles.banner} role="alert">
      <IconShieldExclamation size={18} aria-hidden="true" />
      <span>{t('frame.recovered', { at: formats.dateTime(recovered.at), sessions, passkeys, keys })}</span>
      <Button variant="default" size="compact-xs" loading={seen.isPending} onClick={() => seen.mutate()}>
        {t('frame.recovered.seen')}
      </Button>
    </div>
  );
}

/** Keeps the session while somebody works, and warns before it ends while nobody does. */
export function SessionWatch() {
  const t = useT();
  const formats = useFormats();
  const now = useNow();
  const session = useQuery(sessionQuery);
  const wasActive = useActivity();
  const ends = Math.min(
    Date.parse(session.data?.idleExpiresAt ?? session.data?.expiresAt ?? ''),
    Date.parse(session.data?.expiresAt ?? ''),
  );
  const left = ends - now;
  const isRenewable = ends < Date.parse(session.data?.expiresAt ?? '');
  const { refetch, isFetching } = session;
  useEffect(() => {
    if (isFetching || !isRenewable) return;
    const due = left < 0 || (left < RENEW_MS && wasActive());
    if (due) void refetch();
  }, [left, isRenewable, isFetching, refetch, wasActive]);
  if (!(left > 0 && left < WARN_MS)) return null;
  return (
    <div className={styles.banner} role="alert">
      <IconClockExclamation size={18} aria-hidden="true" />
      <span>
        {t(isRenewable ? 'frame.session.idle' : 'frame.session.ends', { time: formats.duration(left) })}
      </span>
      {isRenewable && (
        <Button variant="default" size="compact-xs" onClick={() => void refetch()}>
          {t('frame.session.stay')}
        </Button>
      )}
    </div>
  );
}

/** Tells whether a key or pointer was used since it was last asked. */
function useActivity(): () => boolean {
  const active = useRef(false);
  useEffect(() => {
    const note = () => {
      active.current = true;
    };
    document.addEventListener('keydown', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('keydown', note);
      document.removeEventListener('pointerdown', note);
    };
  }, []);
  const ask = useRef(() => {
    const was = active.current;
    active.current = false;
    return was;
  });
  return ask.current;
}
