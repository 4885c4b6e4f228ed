import { type Static, Type } from 'typebox';

/** What an API key may be for: these and no others. */
export const SCOPES = ['ingest', 'read', 'review', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

export const ScopeList = Type.Array(Type.Enum([...SCOPES]), { minItems: 1, maxItems: SCOPES.length });

/** A key as those see it who may manage it: never its token. */
export const ApiKeyView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  source: Type.String(),
  scopes: Type.Array(Type.String()),
  createdAt: Type.String({ format: 'date-time' }),
  owner: Type.Optional(Type.String({ description: 'id of the person in whose name it acts' })),
  service: Type.Optional(Type.String({ description: 'id of the service whose key it is' })),
  forSetUp: Type.Optional(Type.Literal(true)),
  platforms: Type.Optional(Type.Array(Type.String())),
  createdBy: Type.Optional(Type.String()),
  rotatedFrom: Type.Optional(Type.String()),
  expiresAt: Type.Optional(Type.String({ format: 'date-time' })),
  revokedAt: Type.Optional(Type.String({ format: 'date-time' })),
  lastUsedAt: Type.Optional(Type.String({ format: 'date-time' })),
});
export type ApiKeyView = Static<typeof ApiKeyView>;

export const IssuedApiKey = Type.Object({
  key: ApiKeyView,
  token: Type.String({ description: 'shown this once' }),
});
export type IssuedApiKey = Static<typeof IssuedApiKey>;
