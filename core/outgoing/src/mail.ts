import type { lookup } from 'node:dns';
import { codeOf, isMailAddress } from '@breakwater/kernel';
import { createTransport } from 'nodemailer';
import { classOf } from './address-class.ts';
import { openSocket } from './open-socket.ts';
import { asOutgoingError, OutgoingError } from './outgoing-error.ts';
import type { PrivateHosts } from './private-hosts.ts';

/** The mail server that takes our mail over, as the operator named it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /**
   * `starttls`: the connection becomes TLS before anything is said, or nothing is; `implicit`: TLS from the first byte;
   * `none`: neither, to a server of one's own network alone.
   */
  readonly tls: 'starttls' | 'implicit' | 'none';
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

/** A message to one address. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Without angle brackets; the same for each attempt, so that who gets it twice can tell. */
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  }[];
}

/**
 * What became of it: the server took it over, refused it for good, or it is tried again later. Whether it reaches anybody
 * nobody knows by this.
 */
export interface MailOutcome {
  readonly outcome: 'handed' | 'refused' | 'later';
  /** What the server said, or the code of what went wrong. */
  readonly said: string;
}

/** Hands mail to a mail server. */
export type SendMail = (mail: Mail) => Promise<MailOutcome>;

const TIMEOUT_MS = 20_000;
const MOST_SAID = 300;
/** A `SendMail` over SMTP (RFC 5321), under the policy for all that goes out. */
export function createMail(hosts: PrivateHosts, resolve: typeof lookup, server: MailServer): SendMail {
  const { host, port, tls, user, password } = server;
  const reached = tls === 'none' ? ownNetwork(hosts) : hosts;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
    getSocket: (_options, answer) => {
      openSocket(reached, resolve, { host, port, timeoutMs: TIMEOUT_MS }).then(
        (connection) => answer(null, { connection }),
        (error: unknown) => answer(asOutgoingError(error), false),
      );
    },
  });

  return async ({ from, to, subject, text, messageId, at, attachments }) => {
    if (!isMailAddress(to) || !isMailAddress(from)) return { outcome: 'refused', said: 'address-invalid' };
    try {
      const { response } = await transport.sendMail({
        from: { name: '', address: from },
        to: { name: '', address: to },
        envelope: { from, to: [to] },
        subject,
        text,
        textEncoding: 'quoted-printable',
        messageId: `<${messageId}>`,
        date: new Date(at),
        attachments: attachments.map(({ name, type, bytes }) => ({
          filename: name,
          contentType: type,
          content: Buffer.from(bytes),
        })),
      });
      return { outcome: 'handed', said: clip(response) };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

/** Of what may be reached, what is not on the internet: there nothing goes unencrypted. */
function ownNetwork(hosts: PrivateHosts): PrivateHosts {
  return {
    lists: hosts.lists,
    mayReach: (host, address) => classOf(address) !== 'public' && hosts.mayReach(host, address),
  };
}

/** Answers to the sender, the recipient, or the message: not to a greeting, STARTTLS or a sign-in, which are ours to mend. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/** An answer in the five hundreds is for good (RFC 5321 § 4.2.1). */
function outcomeOf(error: unknown): MailOutcome {
  const { responseCode, response } = error as {
    readonly responseCode?: unknown;
    readonly response?: unknown;
  };
  const code = codeOf(error);
  if (error instanceof OutgoingError) return { outcome: 'later', said: code };
  const said = clip(typeof response === 'string' ? response : code);
  const isFinal = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  return { outcome: isFinal && ABOUT_THE_MAIL.has(code) ? 'refused' : 'later', said };
}

const clip = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, MOST_SAID);
