import type { Identifiers, Session } from '@breakwater/contracts';
import type { IgnoredField } from '@breakwater/contracts/returns';
import { linkTarget } from '@breakwater/text';
import { canonicalAddress } from './canonical/address.ts';
import { canonicalAgent } from './canonical/agent.ts';
import { canonicalEmail } from './canonical/email.ts';
import { handleLetters } from './canonical/handle.ts';
import { readPhone } from './canonical/phone.ts';
import { isNoFile, isPlaceholder } from './canonical/placeholder.ts';
import { isPlainPicture } from './picture-bits.ts';
import type { TokenType } from './token.ts';

const WITHOUT_COUNTRY: IgnoredField = {
  pointer: '/identifiers/phone',
  code: 'phone-country-missing',
  message:
    'Its country is not known, so it is compared by its digits alone: send it with its country code, e.g. +923012345678, or give phoneRegion.',
};

/** Canonical values by type, and what could not be used. */
export interface ReadValues {
  readonly values: readonly (readonly [TokenType, string])[];
  readonly ignored: readonly IgnoredField[];
}

/** Brings identifiers into the form in which they are compared; never throws, since a sign-up must not fail over one. */
export function readIdentifiers(identifiers: Identifiers): ReadValues {
  const values: [TokenType, string][] = [];
  const ignored: IgnoredField[] = [];
  const { payment, invite, avatar, device } = identifiers;
  readEmail(identifiers, values, ignored);
  readNumber(identifiers, values, ignored);
  if (payment !== undefined && isGiven('/identifiers/payment', payment, ignored))
    values.push(['payment', payment.trim()]);
  if (invite !== undefined && isGiven('/identifiers/invite', invite, ignored))
    values.push(['invite', linkTarget(invite)?.url ?? invite.trim()]);
  if (avatar?.pdq !== undefined) readPicture(avatar.pdq, values, ignored);
  if (avatar?.sha256) readFile(avatar.sha256, values, ignored);
  if (device !== undefined) readDevice(device, values, ignored);
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
  const { deviceId } = session;
  if (deviceId !== undefined && isGiven('/session/deviceId', deviceId, ignored))
    values.push(['device', deviceId.trim()]);
  return { values, ignored };
}

function readNumber(
  { phone, phoneRegion, phoneVerified }: Identifiers,
  values: [TokenType, string][],
  ignored: IgnoredField[],
): void {
  if (phone === undefined) {
    if (phoneVerified) ignored.push(withoutValue('phone'));
    return;
  }
  const reading = readPhone(phone, phoneRegion);
  if (reading === undefined) {
    const message =
      'Not a number that anybody has: send it with its country code, e.g. +923012345678, or give phoneRegion.';
    ignored.push(unreadable('phone', message));
    return;
  }
  const { number, digits } = reading;
  if (number === undefined) ignored.push(WITHOUT_COUNTRY);
  else values.push(['phone', number]);
  if (number !== undefined && phoneVerified) values.push(['phone-verified', number]);
  for (const one of digits) {
    values.push(['phone-digits', one]);
    if (phoneVerified) values.push(['phone-digits-verified', one]);
  }
}

function readEmail(
  { email, emailVerified }: Identifiers,
  values: [TokenType, string][],
  ignored: IgnoredField[],
): void {
  if (email === undefined) {
    if (emailVerified) ignored.push(withoutValue('email'));
    return;
  }
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
  if (emailVerified) values.push(['email-verified', canonical.address]);
  const letters = handleLetters(canonical.local);
  if (letters) values.push(['email-letters', letters]);
}

function readDevice(
  device: NonNullable<Identifiers['device']>,
  values: [TokenType, string][],
  ignored: IgnoredField[],
): void {
  const parts = Object.entries(device);
  const given = parts.filter(([, value]) => !isPlaceholder(value));
  for (const [property, value] of given) values.push(['device-part', `${property}=${value.trim()}`]);
  if (given.length === 0 && parts.length > 0) ignored.push(placeholder('/identifiers/device'));
}

function readFile(sha256: string, values: [TokenType, string][], ignored: IgnoredField[]): void {
  if (isNoFile(sha256)) ignored.push(placeholder('/identifiers/avatar/sha256'));
  else values.push(['avatar', `sha256:${sha256}`]);
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

/** Whether a value stands for something; else that is told. */
function isGiven(pointer: string, value: string, ignored: IgnoredField[]): boolean {
  const stands = !isPlaceholder(value);
  if (!stands) ignored.push(placeholder(pointer));
  return stands;
}

function placeholder(pointer: string): IgnoredField {
  return {
    pointer,
    code: 'placeholder',
    message: 'It stands for no value, and anybody may have the same: leave out what is not known.',
  };
}

function withoutValue(field: 'email' | 'phone'): IgnoredField {
  return {
    pointer: `/identifiers/${field}Verified`,
    code: `${field}-missing`,
    message: `There is no ${field} that could be verified: send it too.`,
  };
}

function unreadable(field: 'email' | 'phone', message: string): IgnoredField {
  return { pointer: `/identifiers/${field}`, code: `${field}-unreadable`, message };
}
