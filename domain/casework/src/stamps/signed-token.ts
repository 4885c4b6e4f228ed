import { constants, createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { DerError, type DerValue, expectTag, hexOf, inside, oidOf, TAG } from './der.ts';

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const FOR_STAMPING = '1.3.6.1.5.5.7.3.8';
const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const ED25519 = '1.3.101.112';
const RSA_PSS = '1.2.840.113549.1.1.10';

/**
 * Whether signed data of a time-stamp are signed by a certificate that they bring and that is for time-stamping (RFC 5652, 5.4
 * to 5.6; RFC 3161, 2.3). Says why not.
 *
 * @param signed the parts of `SignedData`
 * @param digestOf the digest of the content, by the name of the hash
 * @throws DerError
 */
export function isSignedToken(
  signed: readonly DerValue[],
  digestOf: (hash: string) => Buffer,
): string | undefined {
  const bag = signed.find(({ tag }) => tag === TAG.context0);
  if (!bag) return 'it brings no certificate';
  const signers = inside(signed.at(-1), TAG.set);
  const [signer] = signers;
  if (!signer || signers.length > 1) return 'it is not signed by one';
  const [, identifier, digestAlgorithm, attributes, signatureAlgorithm, signature] = inside(signer);
  const hash = HASHES[oidOf(inside(digestAlgorithm)[0])];
  if (hash === undefined) return 'it is signed with a hash that is not used any more';
  if (attributes?.tag !== TAG.context0) return 'its signature covers nothing';
  const digest = digestAttribute(attributes);
  if (digest.length !== digestOf(hash).length || !timingSafeEqual(digest, digestOf(hash)))
    return 'its signature is over something else';
  const certificate = certificateOf(bag, identifier);
  if (!certificate) return 'it does not bring the certificate that signed it';
  if (!certificate.keyUsage?.includes(FOR_STAMPING)) return 'its certificate is not for time-stamping';
  // What is signed is the set of attributes, under its own tag (RFC 5652, 5.4).
  const text = Buffer.concat([Buffer.from([TAG.set]), attributes.whole.subarray(1)]);
  const algorithm = oidOf(inside(signatureAlgorithm)[0]);
  const bytes = expectTag(signature, TAG.octets).content;
  return isSigned(certificate, { hash, algorithm }, text, bytes) ? undefined : 'its signature does not hold';
}

function digestAttribute({ content }: DerValue): Uint8Array {
  const attributes = inside({ tag: TAG.set, content, whole: content }, TAG.set);
  for (const attribute of attributes) {
    const [type, values] = inside(attribute);
    if (oidOf(type) === MESSAGE_DIGEST) return expectTag(inside(values, TAG.set)[0], TAG.octets).content;
  }
  throw new DerError('no digest');
}

/** The certificate that a signer is named by: by issuer and number, or by the identifier of its key. */
function certificateOf(bag: DerValue, identifier: DerValue | undefined): X509Certificate | undefined {
  const all = inside({ ...bag, tag: TAG.set }, TAG.set).filter(({ tag }) => tag === TAG.sequence);
  const found = all.find((certificate) => {
    const parts = inside(inside(certificate)[0]).filter(({ tag }) => tag !== TAG.context0);
    const [serial, , issuer] = parts;
    if (identifier?.tag === TAG.sequence) {
      const [wantedIssuer, wantedSerial] = inside(identifier);
      return hexOf(serial) === hexOf(wantedSerial) && same(issuer, wantedIssuer);
    }
    // subjectKeyIdentifier, [0]: as most services make it, the SHA-1 of the key (RFC 5280, 4.2.1.2).
    const key = inside(parts[5])[1];
    const sha1 = key && createHash('sha1').update(key.content.subarray(1)).digest();
    return sha1 !== undefined && identifier !== undefined && sha1.equals(identifier.content);
  });
  return found && parse(found.whole);
}

function parse(bytes: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(bytes);
  } catch (cause) {
    throw new DerError('no certificate', { cause });
  }
}

function same(left: DerValue | undefined, right: DerValue | undefined): boolean {
  return left !== undefined && right !== undefined && Buffer.compare(left.whole, right.whole) === 0;
}

function isSigned(
  certificate: X509Certificate,
  { hash, algorithm }: { readonly hash: string; readonly algorithm: string },
  text: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    const key = certificate.publicKey;
    if (algorithm === ED25519) return verify(null, text, key, signature);
    const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
    return verify(hash, text, { key, ...(algorithm === RSA_PSS && pss) }, signature);
  } catch {
    return false; // what is no key has signed nothing
  }
}
