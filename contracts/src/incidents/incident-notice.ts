import { type Static, Type } from 'typebox';
import { LOCALES } from '../local-text.ts';
import { closed, Instant, OwnId } from '../scalar.ts';

/** A notice of a threat to life to an authority: prepared here, sent by a person. */
export const IncidentNotice = Type.Object(
  {
    id: OwnId('notice'),
    incidentId: OwnId('incident'),
    state: Type.Enum(['draft', 'sent'], { description: 'sent: a person says that they sent it' }),
    jurisdiction: Type.String({ pattern: '^[A-Z]{2}$' }),
    authorityId: Type.Optional(OwnId('authority of the roster that it is for')),
    authorityName: Type.Optional(Type.String()),
    law: Type.String({ description: 'law pack, e.g. eu-tco-2021-784' }),
    article: Type.String({ description: 'e.g. 14(5)' }),
    language: Type.Enum([...LOCALES]),
    title: Type.String(),
    body: Type.String(),
    preparedBy: Type.String(),
    preparedAt: Instant('prepared'),
    sentBy: Type.Optional(Type.String()),
    sentAt: Type.Optional(Instant('sent')),
    sentHow: Type.Optional(Type.String({ description: 'on what way it was sent' })),
  },
  { ...closed, $id: 'IncidentNotice' },
);
export type IncidentNotice = Static<typeof IncidentNotice>;

export const NewIncidentNotice = Type.Object(
  {
    jurisdiction: Type.String({ pattern: '^[A-Z]{2}$' }),
    authorityId: Type.Optional(OwnId('authority of the roster')),
    language: Type.Optional(Type.Enum([...LOCALES], { default: 'en' })),
  },
  { ...closed, $id: 'NewIncidentNotice' },
);
export type NewIncidentNotice = Static<typeof NewIncidentNotice>;
