import { isIP } from 'node:net';
import { join } from 'node:path';
import type { CaptureSettings } from '@breakwater/casework';
import type { RetentionClass } from '@breakwater/contracts/returns';
import { BreakwaterError, isMailAddress } from '@breakwater/kernel';
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '@breakwater/models';
import { ALL_PRIVATE_HOSTS, isPrivateHost } from '@breakwater/outgoing';
import { RETENTION_DAYS } from '@breakwater/returns';
import { isLoopback } from './http/session-cookie.ts';

/** Everything that is set from outside. Defaults suit one machine without any setting. */
export interface ServerConfig {
  /** `postgres://…`; unset means the embedded database under `home`. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database, keys and witness files. */
  readonly home: string;
  readonly host: string;
  readonly port: number;
  /** Where this process can be watched; undefined: nowhere. */
  readonly watch: WatchAddress | undefined;
  /** Rule file that is watched: saving it activates it. */
  readonly rulesFile: string | undefined;
  readonly logLevel: string;
  /** Accepted events that may wait for judgement before uploads are answered 429. */
  readonly maxBacklog: number;
  /** Events that a worker takes at once. */
  readonly batchSize: number;
  readonly maxConnections: number;
  /** Shares from which a search for networks asks DuckDB for the pairs; 0: never. */
  readonly duckdbFromShares: number;
  /** Hosts, addresses and networks of one's own network that requests may go to, also over http. */
  readonly privateHosts: readonly string[];
  /** Settings that are still understood, and by what they are replaced: to be warned of. */
  readonly outdated: readonly string[];
  /** Where people reach the server, e.g. `https://safety.example.org`: for links, passkeys and single sign-on. */
  readonly publicUrl: string | undefined;
  /** Further names under which programs of one's own network reach it. */
  readonly hosts: readonly string[];
  /** Addresses of the proxies whose X-Forwarded-* headers are believed. */
  readonly trustProxy: readonly string[];
  /** Single sign-on with OpenID Connect. */
  readonly oidc: OidcSettings | undefined;
  /** For how long somebody who was just invited cannot be the second person, in milliseconds. */
  readonly newcomerMs: number;
  /** For how long a changed recipient of an authority waits after it was confirmed, in milliseconds. */
  readonly recipientDelayMs: number;
  /** Whether an operation that says it records has to have done so; tests ask for it, no variable does. */
  readonly checkRecords?: boolean;
  /** File of the labels of violations and exceptions from them; the one that comes with the program when unset. */
  readonly taxonomyFile: string | undefined;
  /** JSON of the model by which is foreseen what will still spread; the one that comes along when left out. */
  readonly spreadModelFile: string | undefined;
  /** Below this address stand newer lists of VPNs and datacentres; nothing is fetched where it is left out. */
  readonly addressLists: string | undefined;
  /** File of the keys of the vault; `vault-keys.json` under `home` when unset. */
  readonly vaultKeys: string | undefined;
  /** Days for which tokens of accounts are kept, by class. */
  readonly retentionDays: Readonly<Record<RetentionClass, number>>;
  /** Days for which what is declared in the retention files is kept, where it is not the default; by setting. */
  readonly retention: ReadonlyMap<string, number>;
  /** What models are held to, and for how long the data stays that they are made of. */
  readonly models: ModelSettings;
  /** Where captures of cases lie, how large one may be, and who stamps them. */
  readonly captures: CaptureSettings;
  /** A policy model as a second reader. */
  readonly policyModel: PolicyModelSettings | undefined;
  /** The mail server that takes letters over; none goes by mail without. */
  readonly mail: MailSettings | undefined;
  /** Folder of general letters that win over the shipped ones of their language. */
  readonly lettersFolder: string | undefined;
  /** Sentence vectors, of which each evaluation of a model says whether they would pay for themselves. */
  readonly embeddings: EmbeddingsSettings | undefined;
}

/** Address of `/healthz`, `/readyz` and `/metrics` for who runs the machine. */
export interface WatchAddress {
  readonly host: string;
  readonly port: number;
}

export interface EmbeddingsSettings {
  /** Base address, without `/embeddings`. */
  readonly url: string;
  /** As the endpoint calls it. */
  readonly model: string;
  readonly key: string | undefined;
  /** File that holds the key. */
  readonly keyFile: string | undefined;
  /** Milliseconds for one call. */
  readonly timeoutMs: number;
}

export interface PolicyModelSettings {
  /** Path of a specification, or name of a shipped one. */
  readonly spec: string;
  /** File of the policy in words; the shipped one when unset. */
  readonly policy: string | undefined;
  /** In place of the address in the specification. */
  readonly url: string | undefined;
  readonly key: string | undefined;
  /** File that holds the key. */
  readonly keyFile: string | undefined;
  readonly perMinute: number;
  readonly perDay: number;
  /** Calls at once. */
  readonly parallel: number;
  /** Milliseconds for one call. */
  readonly timeoutMs: number;
  /** Milliseconds that a batch of events waits for it. */
  readonly batchMs: number;
}

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls`: encrypted before anything is said; `implicit`: from the first byte; `none`: to one's own network alone. */
  readonly tls: 'starttls' | 'implicit' | 'none';
  readonly user: string | undefined;
  readonly key: string | undefined;
  /** File that holds the password. */
  readonly keyFile: string | undefined;
  /** Address that letters are from. */
  readonly from: string;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it: "Sign in with …". */
  readonly name: string;
}

/** A setting that cannot be read. */
export class ConfigError extends BreakwaterError {
  override readonly name = 'ConfigError';
  constructor(name: string, expected: string) {
    super('config-invalid', `${name} is not usable: expected ${expected}.`);
  }
}

const HOUR_MS = 3_600_000;
const MEBIBYTE = 1024 * 1024;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables; the guide "Configuration" lists them.
 *
 * @throws ConfigError naming the variable and what was expected
 * @example
 * ```ts
 * readConfig({ PORT: '9000' }).port // => 9000
 * ```
 */
export function readConfig(env: Environment = process.env): ServerConfig {
  return {
    databaseUrl: postgresUrl(env.DATABASE_URL),
    home: env.BREAKWATER_HOME || 'var',
    host: env.HOST || '127.0.0.1',
    port: integer(env, 'PORT', 8080, 0, 65_535),
    watch: watchAddress(env),
    rulesFile: env.BREAKWATER_RULES || undefined,
    logLevel: oneOf(env, 'LOG_LEVEL', ['info', 'fatal', 'error', 'warn', 'debug', 'trace', 'silent']),
    maxBacklog: integer(env, 'BREAKWATER_MAX_BACKLOG', 50_000, 100, 100_000_000),
    batchSize: integer(env, 'BREAKWATER_BATCH_SIZE', 500, 1, 10_000),
    maxConnections: integer(env, 'BREAKWATER_MAX_CONNECTIONS', 10, 2, 1_000),
    duckdbFromShares: integer(env, 'BREAKWATER_DUCKDB_FROM', 200_000, 0, 1_000_000_000),
    privateHosts: privateHosts(env),
    outdated:
      env.BREAKWATER_PRIVATE_WEBHOOKS === undefined
        ? []
        : ['BREAKWATER_PRIVATE_WEBHOOKS: name the hosts in BREAKWATER_PRIVATE_HOSTS instead'],
    publicUrl: webUrl(env, 'BREAKWATER_PUBLIC_URL'),
    hosts: hostNames(env.BREAKWATER_HOSTS),
    trustProxy: proxies(env.BREAKWATER_TRUST_PROXY),
    oidc: oidcSettings(env),
    newcomerMs: HOUR_MS * integer(env, 'BREAKWATER_NEWCOMER_HOURS', 24, 0, 720),
    recipientDelayMs: HOUR_MS * integer(env, 'BREAKWATER_RECIPIENT_DELAY_HOURS', 24, 0, 720),
    taxonomyFile: env.BREAKWATER_TAXONOMY || undefined,
    spreadModelFile: env.BREAKWATER_SPREAD_MODEL || undefined,
    vaultKeys: env.BREAKWATER_VAULT_KEYS || undefined,
    addressLists: webUrl(env, 'BREAKWATER_ADDRESS_LISTS'),
    retentionDays: {
      network: days(env, 'network'),
      device: days(env, 'device'),
      identity: days(env, 'identity'),
      behaviour: days(env, 'behaviour'),
    },
    retention: retention(env.BREAKWATER_RETENTION),
    models: {
      falseAlarmBudget: share(env, 'BREAKWATER_MODEL_FALSE_ALARMS', DEFAULT_MODEL_SETTINGS.falseAlarmBudget),
      keepDays: integer(env, 'BREAKWATER_MODEL_KEEP_DAYS', DEFAULT_MODEL_SETTINGS.keepDays, 1, 3_650),
      mostRows: integer(env, 'BREAKWATER_MODEL_ROWS', DEFAULT_MODEL_SETTINGS.mostRows, 1_000, 500_000),
    },
    captures: {
      folder: env.BREAKWATER_EVIDENCE || join(env.BREAKWATER_HOME || 'var', 'evidence'),
      mostBytes: MEBIBYTE * integer(env, 'BREAKWATER_CAPTURE_MB', 200, 1, 8_000),
      stampService: webUrl(env, 'BREAKWATER_TIMESTAMP_URL'),
    },
    policyModel: policyModelSettings(env),
    mail: mailSettings(env),
    lettersFolder: env.BREAKWATER_LETTERS || undefined,
    embeddings: embeddingsSettings(env),
  };
}

const WATCH_PORT = 9464;

/** Whoever lets the system choose one port lets it choose the other. */
function watchAddress(env: Environment): WatchAddress | undefined {
  const value = env.BREAKWATER_WATCH_PORT;
  if (value === 'off') return undefined;
  const port = integer(env, 'BREAKWATER_WATCH_PORT', env.PORT === '0' ? 0 : WATCH_PORT, 0, 65_535);
  return { host: env.BREAKWATER_WATCH_HOST || '127.0.0.1', port };
}

function hostNames(value = ''): string[] {
  const named = value.split(/[\s,]+/).filter((one) => one !== '');
  if (named.every((host) => isPrivateHost(host) && !host.includes('/'))) return named;
  throw new ConfigError('BREAKWATER_HOSTS', 'names without scheme and port, such as breakwater.internal');
}

/** The setting of before allowed every private host. */
function privateHosts(env: Environment): string[] {
  const listed = (env.BREAKWATER_PRIVATE_HOSTS ?? '').split(/[\s,]+/).filter((one) => one !== '');
  if (!listed.every(isPrivateHost)) {
    const expected = 'host names, addresses or networks such as models.internal, 10.0.0.7 or 10.0.0.0/8';
    throw new ConfigError('BREAKWATER_PRIVATE_HOSTS', expected);
  }
  const all = oneOf(env, 'BREAKWATER_PRIVATE_WEBHOOKS', ['no', 'yes']) === 'yes';
  return all ? [...listed, ALL_PRIVATE_HOSTS] : listed;
}

const SMTP_PORTS = { starttls: 587, implicit: 465, none: 25 } as const;

function mailSettings(env: Environment): MailSettings | undefined {
  const host = env.BREAKWATER_SMTP_HOST?.toLowerCase();
  if (!host) return undefined;
  if (!isPrivateHost(host) || host.includes('/'))
    throw new ConfigError(
      'BREAKWATER_SMTP_HOST',
      'the name or address of a mail server, without scheme and port',
    );
  const tls = oneOf(env, 'BREAKWATER_SMTP_TLS', ['starttls', 'implicit', 'none']) as MailSettings['tls'];
  const from = env.BREAKWATER_SMTP_FROM;
  if (!from || !isMailAddress(from))
    throw new ConfigError(
      'BREAKWATER_SMTP_FROM',
      'the mail address that letters are from, such as letters@ministry.example',
    );
  return {
    host,
    port: integer(env, 'BREAKWATER_SMTP_PORT', SMTP_PORTS[tls], 1, 65_535),
    tls,
    user: env.BREAKWATER_SMTP_USER || undefined,
    key: env.BREAKWATER_SMTP_KEY || undefined,
    keyFile: env.BREAKWATER_SMTP_KEY_FILE || undefined,
    from,
  };
}

const EMBEDDINGS = 'BREAKWATER_EMBEDDINGS';

function embeddingsSettings(env: Environment): EmbeddingsSettings | undefined {
  const url = webUrl(env, `${EMBEDDINGS}_URL`);
  if (url === undefined) return undefined;
  const model = env[`${EMBEDDINGS}_MODEL`];
  if (!model) throw new ConfigError(`${EMBEDDINGS}_MODEL`, 'what the endpoint calls its model');
  return {
    url,
    model,
    key: env[`${EMBEDDINGS}_KEY`] || undefined,
    keyFile: env[`${EMBEDDINGS}_KEY_FILE`] || undefined,
    timeoutMs: integer(env, `${EMBEDDINGS}_TIMEOUT_MS`, 10_000, 100, 120_000),
  };
}

const POLICY_MODEL = 'BREAKWATER_POLICY_MODEL';

function policyModelSettings(env: Environment): PolicyModelSettings | undefined {
  const spec = env[POLICY_MODEL];
  if (!spec) return undefined;
  return {
    spec,
    policy: env[`${POLICY_MODEL}_POLICY`] || undefined,
    url: webUrl(env, `${POLICY_MODEL}_URL`),
    key: env[`${POLICY_MODEL}_KEY`] || undefined,
    keyFile: env[`${POLICY_MODEL}_KEY_FILE`] || undefined,
    perMinute: integer(env, `${POLICY_MODEL}_PER_MINUTE`, 60, 0, 1_000_000),
    perDay: integer(env, `${POLICY_MODEL}_PER_DAY`, 5_000, 0, 100_000_000),
    parallel: integer(env, `${POLICY_MODEL}_PARALLEL`, 4, 1, 256),
    timeoutMs: integer(env, `${POLICY_MODEL}_TIMEOUT_MS`, 5_000, 100, 60_000),
    // A batch holds its lanes meanwhile: longer than this, and others would take them.
    batchMs: integer(env, `${POLICY_MODEL}_BATCH_MS`, 2_500, 200, 5_000),
  };
}

function oidcSettings(env: Environment): OidcSettings | undefined {
  const issuer = webUrl(env, 'BREAKWATER_OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  const clientId = env.BREAKWATER_OIDC_CLIENT_ID;
  const clientSecret = env.BREAKWATER_OIDC_CLIENT_SECRET;
  if (!clientId)
    throw new ConfigError('BREAKWATER_OIDC_CLIENT_ID', 'the id that the provider gave this server');
  if (!clientSecret)
    throw new ConfigError('BREAKWATER_OIDC_CLIENT_SECRET', 'the secret that the provider gave this server');
  if (!issuer.startsWith('https:') && !isLoopback(new URL(issuer).hostname))
    throw new ConfigError(
      'BREAKWATER_OIDC_ISSUER',
      'an https address: whoever stands between could sign in as anybody',
    );
  return { issuer, clientId, clientSecret, name: env.BREAKWATER_OIDC_NAME || new URL(issuer).hostname };
}

/** Tokens may be kept for less time than by default, never for more. */
function days(env: Environment, kept: RetentionClass): number {
  const longest = RETENTION_DAYS[kept];
  return integer(env, `BREAKWATER_KEEP_${kept.toUpperCase()}_DAYS`, longest, 1, longest);
}

/** `events=200, appeals=400`: days by setting; which settings there are is looked at when the process starts. */
function retention(value: string | undefined): ReadonlyMap<string, number> {
  const pairs = (value ?? '').split(',').filter((pair) => pair.trim() !== '');
  return new Map(
    pairs.map((pair) => {
      const [, setting, days] = /^\s*([a-z-]+)\s*=\s*(\d{1,5})\s*$/.exec(pair) ?? [];
      if (setting === undefined)
        throw new ConfigError('BREAKWATER_RETENTION', 'a list like events=200,appeals=400');
      return [setting, Number(days)];
    }),
  );
}

/** An address without a slash at its end. */
function webUrl(env: Environment, name: string): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  if (!/^https?:\/\//.test(value) || !URL.canParse(value) || new URL(value).hash !== '') {
    throw new ConfigError(name, 'an address like https://safety.example.org');
  }
  return value.replace(/\/+$/, '');
}

const PROXY_GROUPS = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Whose word about the address of a caller is taken: addresses, networks, or groups of them; never everybody's. */
function proxies(value = ''): string[] {
  const named = value.split(/[\s,]+/).filter((one) => one !== '');
  if (!named.every(isProxy)) {
    const expected = 'addresses of proxies such as 10.0.0.7, networks such as 10.0.0.0/8, or loopback';
    throw new ConfigError('BREAKWATER_TRUST_PROXY', expected);
  }
  return named;
}

function isProxy(text: string): boolean {
  if (PROXY_GROUPS.has(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function postgresUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
    throw new ConfigError('DATABASE_URL', 'postgres://user:password@host:5432/name');
  }
  return value;
}

function integer(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const value = env[name];
  if (!value) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max) {
    throw new ConfigError(name, `a whole number from ${min} to ${max}`);
  }
  return number;
}

/** A share that somebody may be wrong by: above 0, and no more than a tenth. */
function share(env: Environment, name: string, fallback: number): number {
  const value = env[name];
  if (!value) return fallback;
  const number = Number(value);
  if (number > 0 && number <= 0.1) return number;
  throw new ConfigError(name, 'a share above 0 and up to 0.1, such as 0.005');
}

/** The first choice is the default. */
function oneOf(env: Environment, name: string, choices: readonly [string, ...string[]]): string {
  const value = env[name] || choices[0];
  if (!choices.includes(value)) throw new ConfigError(name, `one of ${choices.join(', ')}`);
  return value;
}
