import { ModelsError } from '../models-error.ts';
import type { Asker } from '../ports.ts';

/** Where in the console somebody promotes a model. */
export function pageOf(model: string): string {
  return `/models/${encodeURIComponent(model)}`;
}

/**
 * Lets a person pass who is in a browser session and has just proved who they are. A key is nobody.
 *
 * @throws ModelsError 403 `session-needed`, `step-up-needed`; `extra.page` is where it is done
 */
export function checkAsker({ by, session, proven }: Asker, model: string): string {
  const page = pageOf(model);
  if (!session || !by.startsWith('staff:')) {
    const message = `Two people do this in the console, each in a session of their own: open ${page}. A key cannot do it.`;
    throw new ModelsError('session-needed', message, 403, { extra: { page } });
  }
  if (proven) return by;
  const message =
    'This needs fresh proof that it is you: enter your password or use your passkey in the console ' +
    '(POST /v1/session/step-up), then try again.';
  throw new ModelsError('step-up-needed', message, 403, { extra: { page } });
}
