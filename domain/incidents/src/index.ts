export { IncidentError } from './incident-error.ts';
export { createIncidents, type Incidents } from './incidents.ts';
export { INCIDENT_SIGNAL } from './matching/incident-signal.ts';
export { incidentsMigrations } from './migrations.ts';
export { incidentsModule } from './module.ts';
export type { EndedFriction, FoundLink, IncidentsPorts } from './ports.ts';
