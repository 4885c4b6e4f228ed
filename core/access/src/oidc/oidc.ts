import { toInstant } from '@breakwater/kernel';
import type { Configuration, CustomFetch, IDToken } from 'openid-client';
import { createStartLimit } from '../attempts/start-limit.ts';
import type { AccessContext } from '../context.ts';
import { createSecret, sameSecret } from '../secret.ts';
import { isAlive, STEP_UP_MS } from '../session-record.ts';
import { renewSession, type SignedIn, startSession } from '../sessions/keep-sessions.ts';
import { recordRefusal } from '../sessions/record-refusal.ts';
import type { Caller } from '../sessions/sign-in.ts';
import { emailKey, type StaffRecord, staffActor } from '../staff-record.ts';
import { insertAttempt, type OidcAttempt, takeAttemptByState } from '../store/oidc-attempts.ts';
import { bindSubject, type OidcSubject, staffIdOfSubject } from '../store/oidc-subjects.ts';
import { findSessionById } from '../store/sessions.ts';
import { findStaff, findStaffByEmail } from '../store/staff.ts';
import { hashToken } from '../token.ts';
import {
  oidcEmailUnverified,
  oidcNotConfigured,
  oidcRefused,
  oidcStaffUnknown,
  oidcStateUnknown,
  oidcSubjectOther,
  oidcUnavailable,
} from './oidc-error.ts';

const ATTEMPT_MS = 10 * 60_000;

/** The provider, as the settings name it. */
export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  /** What asks it: the `fetch` of `outgoing`, so that nothing is asked beside its policy. */
  readonly fetch: typeof fetch;
}

/** A way to the provider; the state also goes into a cookie, which binds the answer to this browser. */
export interface OidcStart {
  readonly url: string;
  readonly state: string;
}

/** What came back from the provider, and to whom. */
export interface OidcAnswer {
  /** The whole address with its query. */
  readonly url: URL;
  /** State of the browser's cookie. */
  readonly state: string | undefined;
  readonly caller: Caller;
}

/** Single sign-on with OpenID Connect: code flow with PKCE, state and nonce. Only people who are known here come in. */
export interface Oidc {
  /** What people call it; undefined when it is not set up. */
  readonly name: string | undefined;
  /** Throws AccessError 404 `oidc-not-configured`, 502 `oidc-unavailable`. */
  start(redirectUri: string, caller: Caller, renew?: SignedIn): Promise<OidcStart>;
  /**
   * Throws AccessError 409 `oidc-state-unknown`, 401 `oidc-refused`, 403 `oidc-email-unverified`,
   * `oidc-subject-other` or `oidc-staff-unknown`, 502 `oidc-unavailable`.
   */
  finish(answer: OidcAnswer): Promise<SignedIn>;
}

export function createOidc(context: AccessContext, provider: OidcProvider | undefined): Oidc {
  const { storage, clock } = context;
  const startLimit = createStartLimit(clock);
  const client = () => import('openid-client');
  let discovered: Promise<Configuration> | undefined;

  async function discover({ issuer, clientId, clientSecret, fetch }: OidcProvider): Promise<Configuration> {
    const { discovery, allowInsecureRequests, enableNonRepudiationChecks, customFetch } = await client();
    const url = new URL(issuer);
    // The library takes TLS for the signature of the id token; we look at the signature as well (OpenID Connect Core 3.1.3.7).
    const execute = [
      enableNonRepudiationChecks,
      ...(url.protocol === 'http:' ? [allowInsecureRequests] : []),
    ];
    return discovery(url, clientId, clientSecret, undefined, {
      execute,
      [customFetch]: fetch as CustomFetch,
    });
  }

  /** Asked once, and again after it failed. */
  async function configuration(): Promise<Configuration> {
    if (!provider) throw oidcNotConfigured();
    discovered ??= discover(provider);
    try {
      return await discovered;
    } catch (cause) {
      discovered = undefined;
      throw oidcUnavailable(cause);
    }
  }

  async function claimsOf(url: URL, state: string, attempt: OidcAttempt): Promise<IDToken> {
    const { authorizationCodeGrant } = await client();
    const config = await configuration();
    try {
      const tokens = await authorizationCodeGrant(config, url, {
        pkceCodeVerifier: attempt.codeVerifier,
        expectedState: state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
        ...(attempt.sessionId !== undefined && { maxAge: STEP_UP_MS / 1_000 }),
      });
      const claims = tokens.claims();
      if (claims) return claims;
    } catch (cause) {
      throw oidcRefused(cause);
    }
    throw oidcRefused();
  }

  async function staffOf(url: URL, state: string, attempt: OidcAttempt): Promise<StaffRecord> {
    const {
      iss: issuer,
      sub: subject,
      email,
      email_verified: verified,
    } = await claimsOf(url, state, attempt);
    const known = await staffIdOfSubject(storage.db, { issuer, subject });
    if (known !== undefined) return allowed(await findStaff(storage.db, known));
    // The first time the address says who it is; from then on it may be given to somebody else there.
    if (typeof email !== 'string' || verified !== true) throw oidcEmailUnverified();
    const staff = allowed(await findStaffByEmail(storage.db, emailKey(email)));
    await bind(staff.member.id, { issuer, subject });
    return staff;
  }

  function allowed(staff: StaffRecord | undefined): StaffRecord {
    if (!staff || staff.member.disabled) throw oidcStaffUnknown();
    return staff;
  }

  async function bind(staffId: string, subject: OidcSubject): Promise<void> {
    await storage.work(async (work) => {
      if (!(await bindSubject(work.db, staffId, subject, toInstant(clock.now())))) throw oidcSubjectOther();
      const detail = { issuer: subject.issuer };
      work.record({ actor: staffActor(staffId), action: 'staff.oidc-bound', subject: staffId, detail });
    });
  }

  return {
    name: provider?.name,
    start: async (redirectUri, { address }, renew) => {
      startLimit.take(address);
      const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomPKCECodeVerifier } = await client();
      const config = await configuration();
      const state = createSecret();
      const attempt: OidcAttempt = {
        nonce: createSecret(),
        codeVerifier: randomPKCECodeVerifier(),
        ...(renew && { sessionId: renew.session.id }),
      };
      await insertAttempt(storage.db, hashToken(state), attempt, toInstant(clock.now() + ATTEMPT_MS));
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email',
        code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce: attempt.nonce,
        ...(renew && { prompt: 'login', max_age: String(STEP_UP_MS / 1_000) }),
      });
      return { url: url.href, state };
    },
    finish: async ({ url, state, caller: { userAgent } }) => {
      const sent = url.searchParams.get('state');
      if (sent === null || state === undefined || !sameSecret(sent, state)) throw oidcStateUnknown();
      const attempt = await takeAttemptByState(storage.db, hashToken(state), toInstant(clock.now()));
      if (!attempt) throw oidcStateUnknown();
      const staff = await staffOf(url, state, attempt).catch(async (error: unknown) => {
        await recordRefusal(context, 'oidc', {});
        throw error;
      });
      const idleMs = await context.idleMs();
      return storage.work(async (work) => {
        if (attempt.sessionId === undefined)
          return startSession(work, context, { staff, method: 'oidc', userAgent });
        // The browser does not send its session cookie on the way back from another site: the state stands for it.
        const session = await findSessionById(work.db, attempt.sessionId);
        const alive = session && isAlive(session, clock.now(), idleMs);
        if (!alive || session.staffId !== staff.member.id) throw oidcRefused();
        return renewSession(work, context, { session, staff }, 'oidc');
      });
    },
  };
}
