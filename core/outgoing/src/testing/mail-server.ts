import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type ReadMail, readMail } from './read-mail.ts';

/** A mail server on loopback that keeps what it takes over. */
export interface TestMailServer {
  readonly host: string;
  readonly port: number;
  readonly messages: readonly (ReadMail & { readonly from: string; readonly to: string })[];
  /** Passwords with which somebody tried to sign in. */
  readonly passwords: readonly string[];
  /** From now on recipients are answered with this; undefined: taken. */
  answerWith(refusal: { readonly status: number; readonly text: string } | undefined): void;
  stop(): Promise<void>;
}

export interface MailServerOptions {
  /** The one with which it lets somebody in; nobody has to sign in when left out. */
  readonly password?: string;
  /** PEM; offers STARTTLS with it. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly port?: number;
}

/** Starts a real SMTP server on 127.0.0.1. */
export async function startMailServer({
  password,
  tls,
  port = 0,
}: MailServerOptions = {}): Promise<TestMailServer> {
  const messages: TestMailServer['messages'][number][] = [];
  const passwords: string[] = [];
  let refusal: { readonly status: number; readonly text: string } | undefined;
  const server = new SMTPServer({
    ...tls,
    authOptional: password === undefined,
    disabledCommands: [
      ...(tls === undefined ? ['STARTTLS' as const] : []),
      ...(password === undefined ? ['AUTH' as const] : []),
    ],
    allowInsecureAuth: true,
    logger: false,
    onAuth: (auth, _session, done) => {
      passwords.push(auth.password ?? '');
      if (auth.password === password) done(null, { user: auth.username ?? 'user' });
      else done(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onRcptTo: (_address, _session, done) => {
      if (refusal) done(Object.assign(new Error(refusal.text), { responseCode: refusal.status }));
      else done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        messages.push({ ...readMail(Buffer.concat(chunks)), from, to: rcptTo[0]?.address ?? '' });
        done(null);
      });
    },
  });
  // A client that leaves in the middle is what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    messages,
    passwords,
    answerWith: (given) => {
      refusal = given;
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}
