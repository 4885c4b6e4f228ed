export type { Breakwater } from './compose.ts';
export { ConfigError, readConfig, type ServerConfig } from './config.ts';
export { STARTER_BANKS, STARTER_RULES } from './first-start.ts';
export { ALL_RETENTION, RETENTION_SETTINGS } from './keeping/all-retention.ts';
export { loadTaxonomy } from './load-taxonomy.ts';
export { createLogger } from './logger.ts';
export { type Role, type Running, start } from './start.ts';
export { ENGINE_VERSION } from './version.ts';
