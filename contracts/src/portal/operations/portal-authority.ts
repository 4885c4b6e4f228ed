import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { PortalAuthority } from '../portal.ts';

/** What an authority keeps of itself in the portal: the key that packages are encrypted to, and its languages. */
export const portalAuthorityOperations = operations('portal', {
  authority: {
    method: 'GET',
    path: '/portal/v1/authority',
    permission: 'officer',
    summary: 'My authority',
    answers: { 200: PortalAuthority },
  },
  enterRecipient: {
    method: 'PUT',
    path: '/portal/v1/authority/recipient',
    permission: 'officer',
    proof: 'fresh',
    records: ['authority-recipient.entered'],
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
    answers: { 200: PortalAuthority },
  },
  setLanguages: {
    method: 'PUT',
    path: '/portal/v1/authority/languages',
    permission: 'officer',
    summary: 'Languages in which my authority is answered',
    body: Type.Object({ languages: PortalAuthority.properties.languages }, closed),
    answers: { 200: PortalAuthority },
  },
});
