import { type Static, Type } from 'typebox';
import { LOCALES } from '../local-text.ts';
import { closed, Instant } from '../scalar.ts';
import { IncidentSummary } from './incident.ts';
import { IncidentNumbers } from './incident-numbers.ts';

/** What is known and done at a moment, for who was not there. Names no account. */
export const IncidentReport = Type.Object(
  {
    language: Type.Enum([...LOCALES]),
    direction: Type.Enum(['ltr', 'rtl']),
    at: Instant('written'),
    incident: IncidentSummary,
    numbers: IncidentNumbers,
    markdown: Type.String({ description: 'the report as people read it' }),
  },
  { ...closed, $id: 'IncidentReport' },
);
export type IncidentReport = Static<typeof IncidentReport>;
