export { makeLongStanding } from './long-standing.ts';
export { type OidcProviderServer, type ProviderClaims, startOidcProvider } from './oidc-provider.ts';
export {
  type AskedOptions,
  createSoftwareAuthenticator,
  type SoftwareAuthenticator,
} from './software-authenticator.ts';
export { giveTestPassword, TEST_PASSWORD } from './test-password.ts';
export { startTestSession } from './test-session.ts';
