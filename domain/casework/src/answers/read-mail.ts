import { MAIL_MAX_BYTES, type MailHead } from '@breakwater/contracts/casework';
import { sha256 } from '@breakwater/kernel';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { CaseworkError } from '../casework-error.ts';
import { textOfHtml } from './text-of-html.ts';

/** A mail as people are shown it: text alone. */
export interface ReadMail {
  readonly head: MailHead;
  readonly text: string;
}

const MOST_TEXT = 50_000;
const MOST_ATTACHMENTS = 100;
const MOST_FIELD = 500;

/**
 * Reads a mail (RFC 5322, MIME). Nothing that it links to is fetched, nothing that hangs on it is opened or unpacked: of an
 * attachment there is its name, size and hash. What it says of sender and time is its own word.
 *
 * @throws CaseworkError 422 `mail-unreadable` for what is no mail
 */
export async function readMail(bytes: Uint8Array): Promise<ReadMail> {
  if (bytes.length === 0 || bytes.length > MAIL_MAX_BYTES) throw unreadable();
  const mail = await parse(bytes);
  if (mail.headers.length === 0 || (mail.from === undefined && mail.date === undefined)) throw unreadable();
  const text = (mail.text ?? textOfHtml(mail.html ?? '')).replaceAll('\0', '').trim();
  const { from, to, subject, date, messageId } = mail;
  return {
    text: text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text || '(no text)',
    head: {
      ...said('from', from && nameOf(from)),
      ...said('to', to?.map(nameOf).join(', ')),
      ...said('subject', subject),
      ...said('date', date),
      ...said('messageId', messageId),
      attachments: mail.attachments.slice(0, MOST_ATTACHMENTS).map(({ filename, mimeType, content }) => {
        const part = bytesOf(content);
        return {
          ...said('name', filename ?? undefined),
          mediaType: mimeType.slice(0, MOST_FIELD),
          bytes: part.length,
          sha256: sha256(part),
        };
      }),
      attachmentsLeftOut: Math.max(0, mail.attachments.length - MOST_ATTACHMENTS),
      cut: text.length > MOST_TEXT,
    },
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    // A mail within a mail is an attachment like others: it is not what was written to us.
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: 256 * 1024,
    });
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** One line of text: what a head holds beyond that is left out. */
function said<Name extends string>(name: Name, value: string | undefined): { readonly [N in Name]?: string } {
  const text = value
    ?.replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MOST_FIELD);
  return (text ? { [name]: text } : {}) as { readonly [N in Name]?: string };
}

function nameOf({ name, address, group }: Address): string {
  if (group) return `${name}: ${group.map(nameOf).join(', ')}`;
  return name === '' ? address : `${name} <${address}>`;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function unreadable(cause?: unknown): CaseworkError {
  return new CaseworkError(
    'mail-unreadable',
    'This is no mail as a file (.eml): save the message with its headers, or write the answer down by hand.',
    422,
    { cause },
  );
}
