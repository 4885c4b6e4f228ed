import { PublicUrlChange, Settings, SettingsChange } from '@breakwater/contracts';
import type { Review } from '@breakwater/review';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

/** What operators set for review and the public pages. */
export function settingsRoutes(app: App, { settings }: Review): void {
  const tags = ['settings'];
  app.get(
    '/v1/settings',
    {
      config: { permission: 'settings.read' },
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
        description: 'Clocks that run already keep the time that they were started with.',
        body: SettingsChange,
        response: { 200: Settings },
      },
    },
    async (request) => settings.change(request.body, actorOf(request)),
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
        response: { 200: Settings },
      },
    },
    async (request) => settings.change(request.body, actorOf(request)),
  );
}
