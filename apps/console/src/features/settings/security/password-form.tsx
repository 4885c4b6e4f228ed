import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/request.ts';
import { keepSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Failure } from '../failure.tsx';
import styles from '../settings.module.css';
import { useSave } from '../use-save.ts';

const EMPTY = { current: '', password: '' };

/** Another password; the other sessions end. */
export function PasswordForm() {
  const t = useT();
  const [form, setForm] = useState(EMPTY);
  const save = useSave(
    async ({ current, password }: typeof EMPTY) =>
      keepSession(
        await api.call('access.changePassword', { body: { password, ...(current !== '' && { current }) } }),
      ),
    [['me']],
    () => setForm(EMPTY),
  );
  const field = (name: keyof typeof EMPTY) => ({
    dir: 'ltr' as const,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(form);
  };
  return (
    <form onSubmit={onSubmit} className={styles.fields}>
      <PasswordInput
        label={t('settings.password.current')}
        description={t('settings.password.current.text')}
        autoComplete="current-password"
        {...field('current')}
      />
      <PasswordInput
        label={t('settings.password.new')}
        required
        autoComplete="new-password"
        {...field('password')}
      />
      <div className={`${styles.wide} ${styles.buttons}`}>
        <Button type="submit" loading={save.isPending}>
          {t('settings.password.change')}
        </Button>
        <Failure error={save.error} />
      </div>
    </form>
  );
}
