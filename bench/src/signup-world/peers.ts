import type { SignUpRow } from '@breakwater/returns';

/** A rule of another system, as it judges sign-ups one after the other: true where it holds one. */
export interface PeerRule {
  readonly name: string;
  /** What of the system is rebuilt. */
  readonly what: string;
  removed(row: SignUpRow): void;
  holds(row: SignUpRow): boolean;
}

/** Rows that Discourse looks through, and how far apart two addresses may be. */
const LATEST = 100;
const EDITS = 2;
const SIGN_UPS_PER_ADDRESS = 3;

/** `ScreenedEmail.should_block?` and the limit of new accounts per address. */
export function discourseRule(): PeerRule {
  const blocked: string[] = [];
  const signUps = new Map<string, number>();
  return {
    name: 'Discourse',
    what: 'canonical e-mail within two edits of the last 100 blocked; more than three sign-ups from one address',
    removed: ({ email }) => {
      if (email !== undefined) blocked.push(canonical(email));
    },
    holds: ({ email, sessions = [] }) => {
      const [ip = ''] = sessions.map((session) => session.ip);
      const before = signUps.get(ip) ?? 0;
      signUps.set(ip, before + 1);
      if (before >= SIGN_UPS_PER_ADDRESS) return true;
      if (email === undefined) return false;
      const asked = canonical(email);
      return blocked.slice(-LATEST).some((one) => isWithin(asked, one, EDITS));
    },
  };
}

/** `CanonicalEmailBlock` and a block of the address that the removed account used last. */
export function mastodonRule(): PeerRule {
  const emails = new Set<string>();
  const addresses = new Set<string>();
  return {
    name: 'Mastodon',
    what: 'equal canonical e-mail; the last address of each removed account blocked',
    removed: ({ email, sessions = [] }) => {
      if (email !== undefined) emails.add(canonical(email));
      const last = [...sessions].sort((one, other) => other.at - one.at)[0];
      if (last) addresses.add(last.ip);
    },
    holds: ({ email, sessions = [] }) =>
      (email !== undefined && emails.has(canonical(email))) || sessions.some(({ ip }) => addresses.has(ip)),
  };
}

/** The panel of Coop that shows what came from the same address, read as a rule. */
export function sharedAddressRule(): PeerRule {
  const addresses = new Set<string>();
  return {
    name: 'Coop, any shared address',
    what: 'an address that any removed account ever used',
    removed: ({ sessions = [] }) => {
      for (const { ip } of sessions) addresses.add(ip);
    },
    holds: ({ sessions = [] }) => sessions.some(({ ip }) => addresses.has(ip)),
  };
}

/** As both systems do: case, tags, and the dots of one provider. */
function canonical(email: string): string {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const untagged = local.split('+')[0] ?? '';
  return `${domain === 'gmail.com' ? untagged.replaceAll('.', '') : untagged}@${domain}`;
}

/** Whether two texts are at most so many edits apart (Levenshtein), given up as soon as they are not. */
function isWithin(one: string, other: string, edits: number): boolean {
  if (Math.abs(one.length - other.length) > edits) return false;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const edit = Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(edit);
      least = Math.min(least, edit);
    }
    if (least > edits) return false;
    before = row;
  }
  return (before[other.length] ?? 0) <= edits;
}
