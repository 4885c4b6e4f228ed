import { i18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { currentLocale, directionOf } from '../i18n/locale.ts';
import { styleNonce, theme, tokensOfTheme } from '../theme/theme.ts';
import { listenForPageKeys } from '../ui/page-keys.ts';
import { ErrorState, PageSkeleton } from '../ui/states.tsx';
import { Toasts } from '../ui/toast.tsx';
import { OrderPage } from './filed-order/order-page.tsx';
import { FilingPage } from './filing/filing-page.tsx';
import { JoinPage } from './join-page.tsx';
import { officerQuery, openClient } from './officer-session.ts';
import { OrdersPage } from './orders-page.tsx';
import { PortalFrame } from './portal-frame.tsx';
import { SettingsPage } from './settings-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { usePlace } from './use-place.tsx';

openClient(() => undefined);

/** The portal of authorities: everything a page stands in. */
export function PortalApp() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <DirectionProvider initialDirection={directionOf(currentLocale())} detectDirection={false}>
          <MantineProvider
            theme={theme}
            defaultColorScheme="auto"
            getStyleNonce={styleNonce}
            cssVariablesResolver={tokensOfTheme}
          >
            <DirectionOfLanguage>
              <Door />
              <Toasts />
            </DirectionOfLanguage>
          </MantineProvider>
        </DirectionProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function DirectionOfLanguage({ children }: { readonly children: ReactNode }) {
  const { i18n: texts } = useLingui();
  const { setDirection } = useDirection();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the direction follows the language
  useEffect(() => setDirection(directionOf(currentLocale())), [texts.locale]);
  useEffect(listenForPageKeys, []);
  return children;
}

/** Who comes with an invitation joins, who has no session signs in, everybody else is in. */
function Door() {
  const place = usePlace();
  if (place.page === 'join') return <JoinPage />;
  return <SignedIn />;
}

function SignedIn() {
  const place = usePlace();
  const session = useQuery(officerQuery);
  if (session.error instanceof ApiProblem && session.error.status === 401) return <SignInPage />;
  if (session.isError) {
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (!session.data) return <PageSkeleton />;
  return (
    <PortalFrame session={session.data} place={place}>
      {place.page === 'orders' && <OrdersPage />}
      {place.page === 'order' && <OrderPage key={place.id} id={place.id} />}
      {place.page === 'new' && <FilingPage session={session.data} />}
      {place.page === 'amend' && <FilingPage key={place.id} session={session.data} orderId={place.id} />}
      {place.page === 'settings' && <SettingsPage session={session.data} />}
    </PortalFrame>
  );
}
