import type { Access } from '@breakwater/access';
import { type Settings, settingsOperations } from '@breakwater/contracts/settings';
import type { InstallationSettings } from '@breakwater/settings';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { answerAsked } from '../access/changes.ts';

/** What operators set for review and the public pages. */
export function settingsRoutes(
  app: App,
  settings: InstallationSettings,
  { changes }: Pick<Access, 'changes'>,
): void {
  serve(app, settingsOperations, {
    get: async () => settings.get(),
    change: async (request, reply) => {
      const asked = await changes.ask<Settings>('settings.change', request.body, actorOf(request));
      return answerAsked(reply, asked, 200, (now) => now);
    },
    setPublicUrl: async (request, reply) => {
      const asked = await changes.ask<Settings>('settings.change', request.body, actorOf(request));
      return answerAsked(reply, asked, 200, (now) => now);
    },
  });
}
