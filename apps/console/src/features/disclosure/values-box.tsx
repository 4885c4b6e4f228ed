import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { ErrorText } from '../../ui/states.tsx';
import { pathOfProduction } from './queries.ts';

/** The values themselves, only when asked for: the look needs fresh proof of who looks, and is on record. */
export function ValuesBox({ id }: { readonly id: string }) {
  const t = useT();
  const look = useMutation({
    mutationFn: () => api.get<unknown>(`${pathOfProduction(id)}/values`),
    // Gone as soon as nobody looks.
    gcTime: 0,
  });
  if (look.data !== undefined) {
    return (
      <div>
        <h3>{t('disclosure.values')}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to do so by keyboard */}
        <pre className={`${styles.scroll} ${styles.values}`} dir="ltr" tabIndex={0}>
          {JSON.stringify(look.data, null, 2)}
        </pre>
        <Button variant="default" size="xs" onClick={() => look.reset()}>
          {t('disclosure.values.hide')}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <p className="prose dim">{t('disclosure.values.text')}</p>
      <Button variant="default" size="xs" loading={look.isPending} onClick={() => look.mutate()}>
        {t('disclosure.values.show')}
      </Button>
      <div role="alert">{look.isError && <ErrorText error={look.error} />}</div>
    </div>
  );
}
