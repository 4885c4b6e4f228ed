import type { OfficerSession } from '@breakwater/contracts/orders';
import { queryOptions } from '@tanstack/react-query';
import { assertPasskey, makePasskey } from '../api/passkey.ts';
import { queryClient } from '../api/query-client.ts';
import { api, clientHooks, noteEntry } from '../api/request.ts';

const askOptions = () => api.call('portal.signInOptions');

export const officerQuery = queryOptions({
  queryKey: ['officer'],
  queryFn: async ({ signal }) => keepOfficer(await api.call('portal.session', { signal })),
  staleTime: 60_000,
});

/** Notes a session that the server gave, so that everything after carries its proof. */
export function keepOfficer(session: OfficerSession): OfficerSession {
  clientHooks.csrf = session.csrf;
  queryClient.setQueryData(officerQuery.queryKey, session);
  return session;
}

/** Forgets the session and everything that was read with it; the page then asks who is there. */
function forget(): void {
  clientHooks.csrf = undefined;
  const [own] = officerQuery.queryKey;
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== own });
  void queryClient.resetQueries({ queryKey: officerQuery.queryKey });
}

/** Wires the client to the portal: whose session is over signs in again, and fresh proof is a passkey's answer. */
export function openClient(onSignedOut: () => void): void {
  clientHooks.onSignedOut = () => {
    forget();
    onSignedOut();
  };
  clientHooks.stepUp = async () => {
    const proof = await assertPasskey(askOptions);
    keepOfficer(await api.call('portal.stepUp', { body: proof }));
    return true;
  };
}

function comeIn(session: OfficerSession): OfficerSession {
  noteEntry();
  return keepOfficer(session);
}

/** @throws ApiProblem, PasskeyError */
export async function signIn(): Promise<void> {
  comeIn(await api.call('portal.signIn', { body: await assertPasskey(askOptions) }));
}

/** Keeps the language with the account. */
export async function keepLocale(locale: OfficerSession['officer']['locale']): Promise<void> {
  keepOfficer(await api.call('portal.changeMe', { body: { locale } }));
}

export async function signOut(): Promise<void> {
  await api.call('portal.signOut');
  forget();
}

/** Makes the passkey of an invitation, and comes in with it. @throws ApiProblem, PasskeyError */
export async function join(token: string, name: string): Promise<OfficerSession> {
  const response = await makePasskey(() => api.call('portal.invitationOptions', { body: { token } }));
  return comeIn(await api.call('portal.join', { body: { token, response, name } }));
}

/** One more passkey. @throws ApiProblem, PasskeyError */
export async function addOfficerPasskey(name: string): Promise<void> {
  const response = await makePasskey(() => api.call('portal.passkeyOptions'));
  await api.call('portal.addPasskey', { body: { response, name } });
}
