import type { Storage } from '@breakwater/storage';
import type { SessionSeal } from './seal-event.ts';
import { dropSessions, keepSealed, lockPlace, movePlace, selectWaiting } from './session-store.ts';

const AT_ONCE = 2_000;

/**
 * Takes the sessions out of events that were stored before sessions left them, in small steps for so many milliseconds:
 * those of judged events stand in the sign-in log already, and those of events that wait are sealed beside them. Goes on
 * where it was cut off, and waits while there is no key. Says of how many events it took one.
 */
export async function sealStored(
  { storage, sessions }: { readonly storage: Storage; readonly sessions: SessionSeal },
  forMs: number,
): Promise<number> {
  const until = performance.now() + forMs;
  let taken = 0;
  for (;;) {
    const step = await storage.transaction(async (trx) => {
      const place = await lockPlace(trx);
      if (!place) return undefined;
      const part = { from: place.next, to: place.next + AT_ONCE };
      const waiting = (await selectWaiting(trx, part)).map(({ id, session }) => ({
        id,
        sealed: sessions.seal(id, session),
      }));
      const sealed = waiting.flatMap(({ id, sealed }) =>
        sealed ? [{ id, session: Buffer.from(sealed).toString('base64') }] : [],
      );
      if (sealed.length < waiting.length) return undefined;
      await keepSealed(trx, sealed);
      const dropped = await dropSessions(trx, part);
      await movePlace(trx, part.to);
      return dropped;
    });
    taken += step ?? 0;
    if (step === undefined || performance.now() >= until) return taken;
  }
}
