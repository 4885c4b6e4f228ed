import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { Failure } from '../../ui/states.tsx';
import { ValuesOfAccount } from './values-of-account.tsx';

/** The values themselves, only when asked for: the look needs fresh proof of who looks, and is on record. */
export function ValuesBox({ id }: { readonly id: string }) {
  const t = useT();
  const look = useMutation({
    mutationFn: () => api.call('disclosure.productionValues', { params: { id } }),
    // Gone as soon as nobody looks.
    gcTime: 0,
  });
  if (look.data !== undefined) {
    return (
      <div className={styles.stack}>
        <h3>{t('disclosure.values')}</h3>
        {look.data.changed && <p className={styles.notice}>{t('disclosure.values.changed')}</p>}
        {look.data.accounts.map((account) => (
          <ValuesOfAccount key={`${account.platform} ${account.accountId}`} account={account} />
        ))}
        <Button className={styles.start ?? ''} variant="default" size="xs" onClick={() => look.reset()}>
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
      <Failure error={look.error} />
    </div>
  );
}
