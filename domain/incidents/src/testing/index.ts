export {
  aDeclaration,
  aPostBy,
  INCIDENT_RULE,
  type IncidentsFixture,
  openIncidents,
} from './incidents-fixture.ts';
