export { type Casework, createCasework } from './casework.ts';
export { CaseworkError } from './casework-error.ts';
export type { FactQuery } from './facts/case-facts.ts';
export { type EvidenceCheck, verifyEvidence } from './manifest/verify-evidence.ts';
export { caseworkMigrations } from './migrations.ts';
export { caseworkModule } from './module.ts';
export type { CaptureSettings, CaseworkPorts, HandedLetter, LettersPort, LetterWish } from './ports.ts';
export { caseworkRetention } from './retention.ts';
