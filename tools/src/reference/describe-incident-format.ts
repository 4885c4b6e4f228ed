import { IncidentFacts } from '@breakwater/contracts/incidents';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The format in which installations tell each other of an incident, as a JSON Schema for whoever writes or reads it. */
export function describeIncidentFormat(): string {
  const description =
    'An incident as installations tell each other of it: facts to be judged by a person, never orders.';
  return JSON.stringify({ $schema: DIALECT, title: 'Incident', description, ...IncidentFacts }, null, 2);
}
