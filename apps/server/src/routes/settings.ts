import type { Access } from '@breakwater/access';
import { PublicUrlChange, Settings, SettingsChange, WaitingChange } from '@breakwater/contracts';
import type { Review } from '@breakwater/review';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { answerAsked } from './changes.ts';

/** What operators set for review and the public pages. */
export function settingsRoutes(app: App, { settings }: Review, { changes }: Pick<Access, 'changes'>): void {
  const tags = ['settings'];
  app.get(
    '/v1/settings',
    {
      config: { permission: 'settings.read', platform: 'none' },
      schema: { tags, summary: 'The settings', response: { 200: Settings } },
    },
    async () => settings.get(),
  );
  app.patch(
    '/v1/settings',
    {
      config: { permission: 'settings.write', onChange: 'settings.change', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Change some settings and leave the others',
        description:
          'Clocks that run already keep the time that they were started with. What is a safeguard takes two administrators, ' +
          'once there are two: then the answer is 202.',
        body: SettingsChange,
        response: { 200: Settings, 202: WaitingChange },
      },
    },
    async (request, reply) => {
      const asked = await changes.ask<Settings>('settings.change', request.body, actorOf(request));
      return answerAsked(reply, asked, 200, (now) => now);
    },
  );
  app.put(
    '/v1/settings/public-url',
    {
      config: {
        ...{ permission: 'settings.write', caller: 'person', proof: 'fresh' },
        onChange: 'settings.public-url.change',
      },
      schema: {
        tags,
        summary: 'Change where users reach the public pages',
        description:
          'Every link to users begins with it: a person says so, with fresh proof, and never a key.',
        body: PublicUrlChange,
        response: { 200: Settings, 202: WaitingChange },
      },
    },
    async (request, reply) => {
      const asked = await changes.ask<Settings>('settings.change', request.body, actorOf(request));
      return answerAsked(reply, asked, 200, (now) => now);
    },
  );
}
