import { PortalAuthority } from '@breakwater/contracts';
import { Type } from 'typebox';
import { officerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import type { PortalDesk } from './portal-desk.ts';

const closed = { additionalProperties: false } as const;
const tags = ['portal'];

/** What an authority keeps of itself in the portal: the key that packages are encrypted to, and its languages. */
export function portalAuthorityRoutes(app: App, desk: PortalDesk): void {
  app.get(
    '/portal/v1/authority',
    {
      config: { permission: 'officer' },
      schema: { tags, summary: 'My authority', response: { 200: PortalAuthority } },
    },
    async (request) => desk.authority(officerOf(request).officer),
  );
  app.put(
    '/portal/v1/authority/recipient',
    {
      config: { permission: 'officer', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Give the age key to which packages are encrypted',
        description:
          'A public key, "age1…". It counts when the platform has asked your authority by another channel whether it is yours, ' +
          'and a day has gone by; until then the one from before does. Needs fresh proof that it is you.',
        body: Type.Object(
          {
            recipient: Type.String({ maxLength: 200 }),
            until: Type.Optional(Type.String({ maxLength: 40, format: 'date-time' })),
          },
          closed,
        ),
        response: { 200: PortalAuthority },
      },
    },
    async (request) => desk.setRecipient(officerOf(request).officer, request.body),
  );
  app.put(
    '/portal/v1/authority/languages',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'Languages in which my authority is answered',
        body: Type.Object({ languages: PortalAuthority.properties.languages }, closed),
        response: { 200: PortalAuthority },
      },
    },
    async (request) => desk.setLanguages(officerOf(request).officer, request.body.languages),
  );
}
