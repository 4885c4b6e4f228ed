import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { listenForPageKeys } from '../ui/page-keys.ts';
import { ErrorState, PageSkeleton } from '../ui/states.tsx';
import { Surroundings } from '../ui/surroundings.tsx';
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

/** The portal of authorities. */
export function PortalApp() {
  return (
    <Surroundings>
      <Door />
    </Surroundings>
  );
}

/** Who comes with an invitation joins, who has no session signs in, everybody else is in. */
function Door() {
  const place = usePlace();
  useEffect(listenForPageKeys, []);
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
