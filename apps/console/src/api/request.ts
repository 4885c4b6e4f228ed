import {
  type Answer,
  type CallArguments,
  type Client,
  createClient,
  type OperationId,
} from '@breakwater/client';
import { noteConnection } from './connection.ts';
import { ApiProblem, isProblem, OfflineError } from './problem.ts';

/** How often somebody came in here: what was asked before is not refused to who is there now. */
let entries = 0;

/** Somebody came in. */
export function noteEntry(): void {
  entries += 1;
}

/** What the session and the frame tell the client; see `session.ts` and `ui/step-up-dialog.tsx`. */
interface Hooks {
  csrf: string | undefined;
  /** The session is over. */
  onSignedOut: () => void;
  /** Asks the person to prove who they are once more; false when they would rather not. */
  stepUp: () => Promise<boolean>;
}

export const clientHooks: Hooks = {
  csrf: undefined,
  onSignedOut: () => undefined,
  stepUp: async () => false,
};

/** Operations of somebody who is not signed in yet, or no longer: nobody has to be sent away. */
const OF_STRANGERS: ReadonlySet<OperationId> = new Set([
  'access.session',
  'access.signIn',
  'access.signOut',
  'access.stepUp',
  'access.signInMethods',
  'access.passkeySignInOptions',
  'access.signInWithPasskey',
  'portal.session',
  'portal.signIn',
  'portal.signInOptions',
  'portal.signOut',
  'portal.stepUp',
  'portal.invitation',
  'portal.invitationOptions',
  'portal.join',
]);

const client: Client = createClient({
  // Queries are asked again by whoever shows them.
  retries: 0,
  headers: ({ method }) =>
    method !== 'GET' && clientHooks.csrf !== undefined ? { 'x-breakwater-csrf': clientHooks.csrf } : {},
  fetch: async (url, init) => {
    const answer = await fetch(url, { ...init, credentials: 'same-origin' });
    noteConnection(true);
    return answer;
  },
  refused: (problem) => new ApiProblem(problem),
  unreachable: (cause) => {
    noteConnection(false);
    return new OfflineError('The server cannot be reached.', { cause });
  },
});

/**
 * The API on the same origin. A refusal that a fresh password or passkey would lift asks for it, and tries again.
 *
 * Calls throw ApiProblem when the server refuses, OfflineError when it cannot be reached.
 */
export const api = {
  call: <Id extends OperationId>(id: Id, ...args: CallArguments<Id>): Promise<Answer<Id>> =>
    proving(id, () => client.call(id, ...args)),
  respond: <Id extends OperationId>(id: Id, ...args: CallArguments<Id>): Promise<Response> =>
    proving(id, () => client.respond(id, ...args)),
};

/** Makes a call; where it needs fresh proof of who asks, asks for that and makes it once more. */
export async function proving<Answered>(
  id: OperationId,
  attempt: () => Promise<Answered>,
): Promise<Answered> {
  const asked = entries;
  try {
    return await attempt();
  } catch (error) {
    if (isProblem(error, 'step-up-needed') && (await clientHooks.stepUp())) return attempt();
    const isOver = error instanceof ApiProblem && error.status === 401 && !OF_STRANGERS.has(id);
    if (isOver && asked === entries) clientHooks.onSignedOut();
    throw error;
  }
}
