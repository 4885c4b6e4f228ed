import type { Problem } from '@breakwater/contracts';
import { Button, Skeleton } from '@mantine/core';
import {
  IconCloudOff,
  IconExclamationCircle,
  IconInbox,
  IconLock,
  type TablerIcon,
} from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PasskeyError } from '../api/passkey.ts';
import { ApiProblem, isProblem, NotPermittedError, OfflineError } from '../api/problem.ts';
import { useT } from '../i18n/t.tsx';
import { useProblemText } from './failure-text.ts';
import styles from './states.module.css';

interface StateProps {
  readonly title: string;
  /** What would fill it, or what to do. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

function State({ title, children, action, icon: Icon }: StateProps & { readonly icon: TablerIcon }) {
  return (
    <div className={styles.state}>
      <Icon size={28} stroke={1.5} aria-hidden="true" />
      <h2>{title}</h2>
      {children && <div className="prose dim">{children}</div>}
      {action}
    </div>
  );
}

/** Nothing here: says what would fill it and offers the action. */
export function EmptyState(props: StateProps) {
  return <State {...props} icon={IconInbox} />;
}

/** What the person may not open, and who can change that. */
export function NoPermissionState({ permission }: { readonly permission?: string }) {
  const t = useT();
  return (
    <State title={t('ui.no-permission.title')} icon={IconLock}>
      <p>{t('ui.no-permission.text')}</p>
      {permission && <p className="code">{permission}</p>}
    </State>
  );
}

/** Any failure, in plain words, with another try. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useT();
  if (error instanceof NotPermittedError) return <NoPermissionState permission={error.permission} />;
  if (isProblem(error, 'permission-missing')) {
    return <NoPermissionState permission={String(error.problem.permission ?? '')} />;
  }
  const action = onRetry && (
    <Button variant="default" onClick={onRetry}>
      {t('ui.try-again')}
    </Button>
  );
  if (error instanceof OfflineError) {
    return (
      <State title={t('ui.offline.title')} icon={IconCloudOff} action={action}>
        <p>{t('ui.offline.text')}</p>
      </State>
    );
  }
  return (
    <State title={t('ui.error.title')} icon={IconExclamationCircle} action={action}>
      <ErrorText error={error} />
    </State>
  );
}

/** What the server said, then its code for experts. */
export function ErrorText({ error }: { readonly error: unknown }) {
  const t = useT();
  if (error instanceof PasskeyError) return <p>{t(`ui.passkey.${error.fault}`)}</p>;
  if (error instanceof ApiProblem) return <ProblemText problem={error.problem} />;
  return <p>{error instanceof OfflineError ? t('ui.offline.text') : t('ui.error.text')}</p>;
}

/** Why something was not done, read out when it is there. */
export function Failure({ error }: { readonly error: unknown }) {
  return (
    <div role="alert" className={styles.failure}>
      {error !== null && error !== undefined && <ErrorText error={error} />}
    </div>
  );
}

/** A refusal in the language of now where it has a text, else in the server's own words; then its code for experts. */
export function ProblemText({ problem }: { readonly problem: Pick<Problem, 'code' | 'detail' | 'title'> }) {
  const say = useProblemText();
  return (
    <>
      <p dir="auto">{say(problem)}</p>
      <p className="code">{problem.code}</p>
    </>
  );
}

/** Lines where text will be: keeps the layout still. */
export function LoadingState({ rows = 8 }: { readonly rows?: number }) {
  const t = useT();
  return (
    <div className={styles.loading} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <Skeleton key={index} height={14} width={`${92 - ((index * 17) % 40)}%`} />
      ))}
    </div>
  );
}

export function PageSkeleton() {
  return <LoadingState rows={12} />;
}

/** Loading, error or the data of a query: `<QueryState query={q}>{(data) => …}</QueryState>`. */
export function QueryState<Data>({ query, children, rows }: QueryStateProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState {...(rows !== undefined && { rows })} />;
}

interface QueryStateProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
  readonly rows?: number;
}
