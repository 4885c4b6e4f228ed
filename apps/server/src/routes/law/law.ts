import { lawOperations } from '@breakwater/contracts/law';
import { comparePacks } from '@breakwater/law';
import type { LawInUse } from '@breakwater/law-packs';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { readVersion, showClock, showPack, showPacks } from './show-law.ts';

/** Law packs: read, compared, checked, added; and the clocks that they hold. */
export function lawRoutes(app: App, loaded: LawInUse): void {
  serve(app, lawOperations, {
    packs: async () => ({ packs: await showPacks(loaded) }),
    pack: async ({ params: { id }, query: { version } }) => showPack(loaded, id, version),
    diff: async ({ params: { id }, query: { from, to } }) => {
      const [before, after] = [await readVersion(loaded, id, from), await readVersion(loaded, id, to)];
      return { from, to, changes: comparePacks(before, after) };
    },
    check: async ({ body: { source } }) => {
      const { pack, faults } = loaded.packs.check(source);
      const head = pack === undefined ? {} : { id: pack.pack.id, version: pack.pack.version };
      return { ...head, errors: [...faults] };
    },
    putPack: async (request) => {
      const { pack } = await loaded.packs.add(request.body.source, actorOf(request));
      await loaded.follow();
      return showPack(loaded, pack.id, pack.version);
    },
    runClock: async ({ body }) => showClock(loaded.law(), body),
  });
}
