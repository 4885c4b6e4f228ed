import { Button, PasswordInput } from '@mantine/core';
import { keepSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import styles from '../settings.module.css';

/** Another password; the other sessions end. */
export function PasswordForm() {
  const t = useT();
  const act = useAct(['me']);
  const form = useForm({ current: '', password: '' }, async ({ current, password }) => {
    const body = { password, ...(current !== '' && { current }) };
    keepSession(await act('access.changePassword', t('settings.saved'), { body }));
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
