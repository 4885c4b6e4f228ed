import {
  type Access,
  can,
  checkMayConfirm,
  notSignedIn,
  type Principal,
  requirePermission,
  type SignedIn,
  type SignedInOfficer,
  steppedUpUntil,
} from '@breakwater/access';
import type { OperationPermission, OperationPlatform, Permission } from '@breakwater/contracts';
import { BreakwaterError, systemClock } from '@breakwater/kernel';
import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import { platformDeclared } from './bind-platforms.ts';
import { checkCsrf, checkForm, checkOrigin } from './check-csrf.ts';
import { cookieValue, PORTAL_COOKIE, SESSION_COOKIE } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | undefined;
    /** The session that the request shows, where it comes from a person in a browser. */
    signedIn: SignedIn | undefined;
    /** The session of the portal that the request shows, on its routes alone. */
    signedInOfficer: SignedInOfficer | undefined;
  }
  interface FastifyInstance {
    /** Every route with what it asks for, in the order of registration. */
    guardedRoutes: GuardedRoute[];
  }
}

/** A route and what it asks of its caller. */
export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly permission: OperationPermission;
  readonly caller: 'anybody' | 'officer' | 'peer' | 'person' | 'staff' | 'person or key';
  readonly proof: 'fresh' | 'none';
  readonly standing: 'established' | 'any';
  readonly platform: OperationPlatform;
}

/** Where the API describes itself. */
export const DOCS_PREFIX = '/docs';

/** No usable credentials were sent. */
class CredentialsMissingError extends BreakwaterError {
  override readonly name = 'CredentialsMissingError';
  constructor() {
    super(
      'credentials-missing',
      'Sign in, or send an API key: "Authorization: Bearer bw_…". The first start prints one.',
      { status: 401 },
    );
  }
}

/** This needs a person, or a fresh proof of who it is. */
class PersonNeededError extends BreakwaterError {
  override readonly name = 'PersonNeededError';
}

function addressUnknown(): BreakwaterError {
  return new BreakwaterError('not-found', 'No such address; see /docs.', { status: 404 });
}

export interface GuardOptions {
  readonly access: Access;
  /** Where people reach the server, if that is not where it listens. */
  readonly publicUrl: string | undefined;
}

/**
 * Deny by default: every route names its permission, and the caller is recognised before a byte of the body is read.
 * What has no route is answered there too, so that strangers cannot have bodies parsed.
 */
export function guardRoutes(app: FastifyInstance, { access, publicUrl }: GuardOptions): void {
  app.decorate('guardedRoutes', []);
  app.decorateRequest('principal', undefined);
  app.decorateRequest('signedIn', undefined);
  app.decorateRequest('signedInOfficer', undefined);
  app.addHook('onRoute', (route) => {
    // The pages that describe the API come from a plugin, which knows nothing of permissions.
    if (route.url === DOCS_PREFIX || route.url.startsWith(`${DOCS_PREFIX}/`)) {
      route.config = { ...route.config, permission: 'public' };
    }
    if (route.config?.permission === undefined) {
      throw new BreakwaterError('route-unguarded', `The route ${route.url} names no permission.`);
    }
    const { permission, proof = 'none', standing = 'any' } = route.config;
    const caller = callerOf(route.config);
    const platform = platformDeclared(route.config);
    const routes = [route.method]
      .flat()
      .map(
        (method): GuardedRoute => ({ method, url: route.url, permission, caller, proof, standing, platform }),
      );
    app.guardedRoutes.push(...routes);
  });
  app.addHook('onRequest', async (request) => {
    const { permission, proof } = request.routeOptions.config;
    if (permission === 'public')
      return isApi(request) ? checkOrigin(request, publicUrl, false) : checkForm(request);
    if (request.is404 || permission === undefined) throw addressUnknown();
    if (permission === 'officer') {
      await recogniseOfficer(request);
      if (proof === 'fresh') provenOfficerOf(request);
      return;
    }
    await recognise(request);
    if (permission !== 'signed-in') requirePermission(principalOf(request), permission);
    checkPerson(request);
  });

  /** A key is sent by programs on purpose; a cookie by browsers unasked, so that a change with it has more to show. */
  async function recognise(request: FastifyRequest): Promise<void> {
    request.principal = await authenticateRequest(access, request, (signedIn) => {
      checkOrigin(request, publicUrl, true);
      checkCsrf(request, signedIn.token);
      request.signedIn = signedIn;
    });
  }

  /** The portal knows its own cookie alone: no key and no session of staff opens it. */
  async function recogniseOfficer(request: FastifyRequest): Promise<void> {
    const token = cookieValue(request.headers.cookie, PORTAL_COOKIE);
    if (!token) throw notSignedIn();
    const signedIn = await access.officers.authenticate(token);
    request.principal = signedIn.principal;
    checkOrigin(request, publicUrl, true);
    checkCsrf(request, signedIn.token);
    request.signedInOfficer = signedIn;
  }
}

/** Holds who was recognised to what the route asks of a person: who they are, a session, standing, fresh proof. */
function checkPerson(request: FastifyRequest): void {
  const { proof, standing } = request.routeOptions.config;
  const caller = callerOf(request.routeOptions.config);
  if (caller === 'staff') personOf(request);
  if (caller !== 'person') return;
  const { principal } = signedInOf(request);
  if (standing === 'established') checkMayConfirm(principal.confirmsFrom, systemClock.now());
  if (proof === 'fresh') stepUpOf(request);
}

function callerOf({ permission, caller, proof, standing }: FastifyContextConfig): GuardedRoute['caller'] {
  if (permission === 'public') return caller === 'peer' ? 'peer' : 'anybody';
  if (permission === 'officer') return 'officer';
  const isPerson =
    permission === 'signed-in' || caller === 'person' || proof === 'fresh' || standing !== undefined;
  if (isPerson) return 'person';
  return caller === 'staff' ? 'staff' : 'person or key';
}

/** Of public changes those of the API begin sessions, which no other site may do; forms of public pages do not. */
function isApi(request: FastifyRequest): boolean {
  const { url } = request.routeOptions;
  return url !== undefined && (url.startsWith('/v1/') || url.startsWith('/portal/v1/'));
}

/**
 * Who sends a request: an API key, or the person of a session cookie.
 *
 * @throws AccessError 401 `key-unknown` or `not-signed-in`, CredentialsMissingError 401
 */
export async function authenticateRequest(
  access: Pick<Access, 'authenticate' | 'sessions'>,
  request: FastifyRequest,
  onSession: (signedIn: SignedIn) => void = () => undefined,
): Promise<Principal> {
  const key = bearerToken(request);
  if (key !== undefined) return access.authenticate(key, request.ip);
  const token = cookieValue(request.headers.cookie, SESSION_COOKIE);
  if (token) {
    const signedIn = await access.sessions.authenticate(token);
    onSession(signedIn);
    return signedIn.principal;
  }
  throw request.routeOptions.config.permission === 'signed-in'
    ? notSignedIn()
    : new CredentialsMissingError();
}

/** The session of a request, where its cookie is still good for one; for public routes that look whether there is. */
export async function sessionOf(
  { sessions }: Pick<Access, 'sessions'>,
  request: FastifyRequest,
): Promise<SignedIn | undefined> {
  const token = cookieValue(request.headers.cookie, SESSION_COOKIE);
  return token ? sessions.authenticate(token) : undefined;
}

/** The API key of a request, if it sends one. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Who called a guarded route. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new CredentialsMissingError();
  return request.principal;
}

/** The officer of a request to the portal. @throws AccessError 401 `not-signed-in` */
export function officerOf(request: FastifyRequest): SignedInOfficer {
  if (!request.signedInOfficer) throw notSignedIn();
  return request.signedInOfficer;
}

/**
 * The officer, who has shown within the last ten minutes that it is they.
 *
 * @throws PersonNeededError 403 `step-up-needed`
 */
export function provenOfficerOf(request: FastifyRequest): SignedInOfficer {
  const signedIn = officerOf(request);
  if (steppedUpUntil(signedIn.session.steppedUpAt, systemClock.now()) !== undefined) return signedIn;
  const message =
    'This needs fresh proof that it is you: use your passkey (POST /portal/v1/session/step-up), then try again.';
  throw new PersonNeededError('step-up-needed', message, { status: 403 });
}

/** The session that a request shows. @throws PersonNeededError 403 `session-needed` for an API key */
export function signedInOf(request: FastifyRequest): SignedIn {
  if (request.signedIn) return request.signedIn;
  const message =
    'This is for a person who is signed in; an API key cannot do it. Use the console, or on the command line ' +
    '"breakwater sign-in" first.';
  throw new PersonNeededError('session-needed', message, { status: 403 });
}

/** Who acts, as records name it: `staff:<id>` for a person and their keys, else `key:<id of the first key>`. */
export function actorOf(request: FastifyRequest): string {
  return principalOf(request).actor;
}

/**
 * The person who decides: in a session, or with a key of their own. Machines only propose.
 *
 * @throws PersonNeededError 403 `person-needed`
 */
export function personOf(request: FastifyRequest): string {
  const { actor, staffId } = principalOf(request);
  if (staffId !== undefined) return actor;
  const message =
    'A person decides this. Sign in to the console, or use a key that belongs to a member of staff: ' +
    'breakwater keys create NAME --owner EMAIL --scope review.';
  throw new PersonNeededError('person-needed', message, { status: 403 });
}

/**
 * The person, who has shown within the last ten minutes that it is they. Keys cannot show that.
 *
 * @throws PersonNeededError 403 `person-needed`, `step-up-needed`
 */
export function stepUpOf(request: FastifyRequest): string {
  const actor = personOf(request);
  if (steppedUpUntil(principalOf(request).steppedUpAt, systemClock.now()) !== undefined) return actor;
  const message =
    'This needs fresh proof that it is you: enter your password or use your passkey in the console ' +
    '(POST /v1/session/step-up), or on the command line "breakwater sign-in", then try again. A key cannot do it.';
  throw new PersonNeededError('step-up-needed', message, { status: 403 });
}

/** Whether who calls may do something. */
export function mayCall(request: FastifyRequest, permission: Permission): boolean {
  return can(principalOf(request), permission);
}
