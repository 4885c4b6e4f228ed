import { useT } from '../../i18n/t.tsx';

export function SignInScreen() {
  const t = useT();
  return <h1>{t('sign-in.title')}</h1>;
}
