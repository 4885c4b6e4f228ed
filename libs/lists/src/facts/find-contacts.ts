export interface Contacts {
  readonly urls: string[];
  readonly emails: string[];
}

const BEFORE_AT = /[\p{L}\p{N}._%+-]+$/u;
const AFTER_AT = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 253;
const MAY_HOLD_URL = /https?:|www\.|\.(?:com|org|net|info|tv|ps|biz|ws|co\.uk)\b/i;
const URL =
  /\b(?:https?:\/\/|www\.)[^\s<>"'”’,;()]{1,500}|(?<![@\w.-])[a-z0-9][a-z0-9-]{2,62}(?:\.[a-z0-9-]{1,62}){0,4}\.(?:com|org|net|info|tv|ps|biz|ws|co\.uk)(?:\/[^\s<>"'”’,;()]{0,500})?(?![\w@])/giu;
/** Addresses of the lists themselves, which stand in hundreds of entries. */
const OF_LISTS =
  /(?:^|\/\/|\.)(?:interpol\.int|un\.org|treasury\.gov|treas\.gov|europa\.eu|gov\.uk)(?:[/:]|$)/i;

/** E-mail addresses and addresses of sites in what a list says in sentences; those of the authorities are left out. */
export function findContacts(text: string): Contacts {
  const { emails, rest } = takeEmails(text);
  const urls = MAY_HOLD_URL.test(rest) ? (rest.match(URL) ?? []) : [];
  return {
    emails,
    urls: urls.map((url) => url.replace(/[.:]{1,9}$/, '')).filter((url) => !OF_LISTS.test(url)),
  };
}

/** Looks around each @ within the longest address that RFC 5321 allows, so that no text can make it slow. */
function takeEmails(text: string): { emails: string[]; rest: string } {
  const emails: string[] = [];
  let rest = '';
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = BEFORE_AT.exec(text.slice(Math.max(from, at - LONGEST_LOCAL_PART), at))?.[0];
    const domain = AFTER_AT.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0];
    if (local !== undefined && domain !== undefined) {
      emails.push(`${local}@${domain}`);
      rest += `${text.slice(from, at - local.length)} `;
      from = at + 1 + domain.length;
    }
  }
  return { emails, rest: from === 0 ? text : rest + text.slice(from) };
}
