/** A message as its reader gets it. */
export interface ReadMail {
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly messageId: string;
  /** With line feeds alone, as texts are kept here. */
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[];
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Reads a message (RFC 5322, 2045 to 2047) that was taken over by a server: only what mail of ours is made of. */
export function readMail(raw: Buffer): ReadMail {
  const whole = partOf(raw.toString('latin1'));
  const parts = partsOf(whole);
  const { headers } = whole;
  const text = parts.find((part) => typeOf(part) === 'text/plain' && nameOf(part) === undefined);
  return {
    headers,
    subject: wordsOf(headers.subject ?? ''),
    messageId: (headers['message-id'] ?? '').replace(/^<|>$/g, ''),
    text: text ? bytesOf(text).toString('utf8').replaceAll('\r\n', '\n') : '',
    attachments: parts.flatMap((part) => {
      const name = nameOf(part);
      return name === undefined ? [] : [{ name, type: typeOf(part), bytes: bytesOf(part) }];
    }),
  };
}

function partOf(text: string): Part {
  const end = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  return { headers, body: text.slice(end + 4) };
}

function partsOf(part: Part): Part[] {
  const [, boundary] = /boundary="?([^";]+)"?/.exec(part.headers['content-type'] ?? '') ?? [];
  if (boundary === undefined) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((one) => partsOf(partOf(one.replace(/^\r\n/, '').replace(/\r\n$/, ''))));
}

const typeOf = ({ headers }: Part) => (headers['content-type'] ?? 'text/plain').split(';')[0] ?? '';
const nameOf = ({ headers }: Part) =>
  /filename="?([^";]+)"?/.exec(headers['content-disposition'] ?? '')?.[1]?.trim();

function bytesOf({ headers, body }: Part): Buffer {
  const encoding = (headers['content-transfer-encoding'] ?? '7bit').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=\r\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** Encoded words (RFC 2047) of a header. */
function wordsOf(text: string): string {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (run) =>
    Buffer.concat(
      [...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, how = '', word = '']) =>
        how.toLowerCase() === 'b'
          ? Buffer.from(word, 'base64')
          : bytesOf({
              headers: { 'content-transfer-encoding': 'quoted-printable' },
              body: word.replaceAll('_', ' '),
            }),
      ),
    ).toString('utf8'),
  );
}
