import { Type } from 'typebox';

export const Email = Type.String({ minLength: 3, maxLength: 320 });
/** Longer than a password may be, so that the refusal can say so. */
export const Password = Type.String({ minLength: 1, maxLength: 1_000 });

const Base64Url = Type.String({ minLength: 1, maxLength: 8_192, pattern: '^[A-Za-z0-9_-]+$' });
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
    transports: Type.Optional(
      Type.Array(Type.Enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']), {
        maxItems: 10,
      }),
    ),
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

export const PasskeyOptions = Type.Object(
  {},
  { additionalProperties: true, description: 'for navigator.credentials' },
);
