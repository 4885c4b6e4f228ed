import type { Module } from '@breakwater/storage';
import type { Incidents } from './incidents.ts';
import { incidentsMigrations } from './migrations.ts';
import { incidentsRetention } from './retention.ts';

/** What incidents are to be wired with. */
export const incidentsModule: Module<Incidents> = {
  name: 'incidents',
  migrations: incidentsMigrations,
  retention: incidentsRetention,
  follows: (incidents) => ({ 'incident.changed': () => incidents.reload() }),
  schedules: (incidents) => [
    { what: 'ending incidents', everyMs: 1_000, work: () => incidents.expire() },
    { what: 'ending what was temporary of incidents', everyMs: 1_000, work: () => incidents.sweep(2_000) },
    {
      what: 'matching stored events with incidents',
      everyMs: 100,
      work: () => incidents.rematches.work(5_000),
    },
    { what: 'grouping copies of incidents', everyMs: 1_000, work: () => incidents.groupVariants() },
  ],
  forgets: (incidents) => ({ 'what incidents preserved': () => incidents.release() }),
  measures: (incidents) => [
    {
      name: 'breakwater_incidents',
      help: 'Incidents by state',
      aggregator: 'max',
      labels: ['state'],
      read: async () =>
        (await incidents.counts()).map(({ state, count }) => ({ value: count, labels: { state } })),
    },
    {
      name: 'breakwater_incident_indicators',
      help: 'Indicators of incidents in force in this process; none while they are not loaded',
      aggregator: 'min',
      read: async () => {
        const value = incidents.indicatorsInForce();
        return value === undefined ? [] : [{ value }];
      },
    },
    {
      name: 'breakwater_incident_rematch_events',
      help: 'Stored events that wait to be matched again',
      aggregator: 'max',
      read: async () => [{ value: await incidents.rematches.waitingEvents() }],
    },
  ],
};
