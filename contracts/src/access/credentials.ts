import { Type } from 'typebox';

export const Email = Type.String({ minLength: 3, maxLength: 320 });
/** Longer than a password may be, so that the refusal can say so. */
export const Password = Type.String({ minLength: 1, maxLength: 1_000 });

const Base64Url = Type.String({ minLength: 1, maxLength: 8_192, pattern: '^[A-Za-z0-9_-]+$' });
const Transport = Type.Enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);
const credential = {
  id: Base64Url,
  rawId: Base64Url,
  type: Type.Literal('public-key'),
  authenticatorAttachment: Type.Optional(Type.Enum(['platform', 'cross-platform'])),
  clientExtensionResults: Type.Object({}, { additionalProperties: true }),
};

/** What `navigator.credentials.create` gives, as JSON. */
export const Attestation = Type.Object({
  ...credential,
  response: Type.Object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: Type.Optional(Type.Array(Transport, { maxItems: 10 })),
  }),
});

/** What `navigator.credentials.get` gives, as JSON. */
export const Assertion = Type.Object({
  ...credential,
  response: Type.Object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Type.Optional(Type.String({ maxLength: 200 })),
  }),
});

const known = Type.Array(
  Type.Object({
    id: Type.String(),
    type: Type.String(),
    transports: Type.Optional(Type.Array(Type.String())),
  }),
);
const Verification = Type.Enum(['discouraged', 'preferred', 'required']);
const options = {
  challenge: Type.String(),
  timeout: Type.Optional(Type.Number({ description: 'milliseconds' })),
  hints: Type.Optional(Type.Array(Type.Enum(['client-device', 'hybrid', 'security-key']))),
  extensions: Type.Optional(Type.Object({}, { additionalProperties: true })),
};

/** What `navigator.credentials.create` is called with, as JSON. */
export const AttestationOptions = Type.Object(
  {
    ...options,
    rp: Type.Object({ id: Type.Optional(Type.String()), name: Type.String() }),
    user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
    pubKeyCredParams: Type.Array(Type.Object({ type: Type.Literal('public-key'), alg: Type.Integer() })),
    excludeCredentials: Type.Optional(known),
    authenticatorSelection: Type.Optional(
      Type.Object({
        authenticatorAttachment: Type.Optional(Type.Enum(['cross-platform', 'platform'])),
        requireResidentKey: Type.Optional(Type.Boolean()),
        residentKey: Type.Optional(Verification),
        userVerification: Type.Optional(Verification),
      }),
    ),
    attestation: Type.Optional(Type.Enum(['direct', 'enterprise', 'indirect', 'none'])),
  },
  { description: 'for navigator.credentials.create' },
);

/** What `navigator.credentials.get` is called with, as JSON. */
export const AssertionOptions = Type.Object(
  {
    ...options,
    rpId: Type.Optional(Type.String()),
    allowCredentials: Type.Optional(known),
    userVerification: Type.Optional(Verification),
  },
  { description: 'for navigator.credentials.get' },
);
