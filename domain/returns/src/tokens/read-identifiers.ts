import type { Identifiers, Session } from '@breakwater/contracts';
import type { IgnoredField } from '@breakwater/contracts/returns';
import { canonicalUrl } from '@breakwater/text';
import { canonicalAddress } from './canonical/address.ts';
import { canonicalAgent } from './canonical/agent.ts';
import { canonicalEmail } from './canonical/email.ts';
import { handleLetters } from './canonical/handle.ts';
import { canonicalPhone } from './canonical/phone.ts';
import { isPlainPicture } from './picture-bits.ts';
import type { TokenType } from './token.ts';

/** Canonical values by type, and what could not be used. */
export interface ReadValues {
  readonly values: readonly (readonly [TokenType, string])[];
  readonly ignored: readonly IgnoredField[];
}

/** Brings identifiers into the form in which they are compared; never throws, since a sign-up must not fail over one. */
export function readIdentifiers(identifiers: Identifiers): ReadValues {
  const values: [TokenType, string][] = [];
  const ignored: IgnoredField[] = [];
  const { email, emailVerified, phone, phoneRegion, phoneVerified } = identifiers;
  const { payment, invite, avatar, device } = identifiers;
  if (email !== undefined) readEmail(email, emailVerified === true, values, ignored);
  if (phone !== undefined) {
    const number = canonicalPhone(phone, phoneRegion);
    if (number) {
      values.push(['phone', number]);
      if (phoneVerified) values.push(['phone-verified', number]);
    } else
      ignored.push(
        unreadable(
          'phone',
          'Not a number of any country: send it with its country code, e.g. +923012345678, or give phoneRegion.',
        ),
      );
  }
  if (payment !== undefined) values.push(['payment', payment.trim()]);
  if (invite !== undefined) values.push(['invite', canonicalUrl(invite)?.url ?? invite.trim()]);
  if (avatar?.pdq !== undefined) readPicture(avatar.pdq, values, ignored);
  if (avatar?.sha256) values.push(['avatar', `sha256:${avatar.sha256}`]);
  for (const [property, value] of Object.entries(device ?? {})) {
    if (value.trim() !== '') values.push(['device-part', `${property}=${value.trim()}`]);
  }
  return { values, ignored };
}

/** Brings a session into the form in which it is compared. */
export function readSession(session: Session): ReadValues {
  const values: [TokenType, string][] = [];
  const ignored: IgnoredField[] = [];
  const address = canonicalAddress(session.ip);
  if (address) values.push(['address', address.address], ['range', address.range]);
  else {
    ignored.push({
      pointer: '/session/ip',
      code: 'address-not-public',
      message: 'An address inside a network says nothing: send the one that the internet sees.',
    });
  }
  const agent = session.userAgent === undefined ? undefined : canonicalAgent(session.userAgent);
  if (agent) values.push(['agent', agent]);
  if (session.deviceId !== undefined) values.push(['device', session.deviceId.trim()]);
  return { values, ignored };
}

function readEmail(
  email: string,
  isVerified: boolean,
  values: [TokenType, string][],
  ignored: IgnoredField[],
): void {
  const canonical = canonicalEmail(email);
  if (!canonical) {
    ignored.push(unreadable('email', 'Not an e-mail address.'));
    return;
  }
  if (canonical.disposable) {
    ignored.push({
      pointer: '/identifiers/email',
      code: 'email-disposable',
      message: 'Anybody can read what comes to this address: it counts neither for nor against.',
    });
    return;
  }
  values.push(['email', canonical.address]);
  if (isVerified) values.push(['email-verified', canonical.address]);
  const letters = handleLetters(canonical.local);
  if (letters) values.push(['email-letters', letters]);
}

function readPicture(pdq: string, values: [TokenType, string][], ignored: IgnoredField[]): void {
  if (!isPlainPicture(pdq)) {
    values.push(['avatar-bits', pdq]);
    return;
  }
  ignored.push({
    pointer: '/identifiers/avatar/pdq',
    code: 'avatar-plain',
    message:
      'A picture with nothing to see on it, as of one colour, is the same for everybody: it says nothing.',
  });
}

function unreadable(field: 'email' | 'phone', message: string): IgnoredField {
  return { pointer: `/identifiers/${field}`, code: `${field}-unreadable`, message };
}
