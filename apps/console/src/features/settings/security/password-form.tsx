import { Button, PasswordInput } from '@mantine/core';
import { api } from '../../../api/request.ts';
import { keepSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { useDoing } from '../../../ui/use-act.ts';
import styles from '../settings.module.css';

/** Another password; the other sessions end. */
export function PasswordForm() {
  const t = useT();
  const doing = useDoing(['me']);
  const form = useForm({ current: '', password: '' }, async ({ current, password }) => {
    const body = { password, ...(current !== '' && { current }) };
    // Kept before anything is read again: the proof of the old session is worth nothing any more.
    await doing(t('settings.saved'), async () =>
      keepSession(await api.call('access.changePassword', { body })),
    );
  });
  return (
    <form onSubmit={(event) => form.submit(event, form.reset)} className={styles.fields}>
      <PasswordInput
        label={t('settings.password.current')}
        description={t('settings.password.current.text')}
        autoComplete="current-password"
        dir="ltr"
        {...form.text('current')}
      />
      <PasswordInput
        label={t('settings.password.new')}
        required
        autoComplete="new-password"
        dir="ltr"
        {...form.text('password')}
      />
      <div className={`${styles.wide} ${styles.buttons}`}>
        <Button type="submit" loading={form.isSending}>
          {t('settings.password.change')}
        </Button>
        <Failure error={form.error} />
      </div>
    </form>
  );
}
