import { domainToASCII } from 'node:url';
import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';

/** How a provider delivers: what it ignores in the part before the @. */
interface Provider {
  /** The one domain that stands for all of them. */
  readonly domain: string;
  /** Signs that it passes over. */
  readonly ignores?: RegExp;
  /** The sign after which everything is a tag; `+` when left out. */
  readonly tag?: string;
}

const GMAIL: Provider = { domain: 'gmail.com', ignores: /\./g };
const PROTON: Provider = { domain: 'proton.me', ignores: /[._-]/g };
const APPLE: Provider = { domain: 'icloud.com' };
const YAHOO_TAG = '-';
const YANDEX: Provider = { domain: 'yandex.ru', ignores: /[.-]/g };

/** From the providers' own help pages on aliases. */
const PROVIDERS: Readonly<Record<string, Provider>> = {
  'gmail.com': GMAIL,
  'googlemail.com': GMAIL,
  'proton.me': PROTON,
  'protonmail.com': PROTON,
  'protonmail.ch': PROTON,
  'pm.me': PROTON,
  'icloud.com': APPLE,
  'me.com': APPLE,
  'mac.com': APPLE,
  'yahoo.com': { domain: 'yahoo.com', tag: YAHOO_TAG },
  'ymail.com': { domain: 'ymail.com', tag: YAHOO_TAG },
  'yandex.ru': YANDEX,
  'yandex.com': YANDEX,
  'ya.ru': YANDEX,
};

/** Made once, when it is needed first: the package makes it anew for every question, which takes a millisecond. */
let disposable: ReadonlySet<string> | undefined;

/** Labels with dots between, the last of which is no number: what DNS can hold, and no address of a machine. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,}$/;

const ADDRESS = /^([^\s@]{1,64})@([^\s@]{1,255})$/u;

/** An address in the one form in which addresses are compared. */
export interface CanonicalEmail {
  readonly address: string;
  /** The part before the @, as canonical as the address. */
  readonly local: string;
  /** Anybody can read what comes to it: it says nothing of who somebody is. */
  readonly disposable: boolean;
}

/**
 * Brings an e-mail address into the form that names the mailbox: case, tags after `+`, and what its provider ignores
 * make no difference. Undefined for what is no address.
 *
 * @example
 * canonicalEmail('Amina.K+news@GoogleMail.com')?.address // => 'aminak@gmail.com'
 * canonicalEmail('amina.k+news@example.org')?.address // => 'amina.k@example.org'
 * canonicalEmail('amina at example') // => undefined
 * canonicalEmail('amina@localhost') // => undefined
 */
export function canonicalEmail(written: string): CanonicalEmail | undefined {
  const [, given = '', host = ''] = ADDRESS.exec(written.trim().normalize('NFKC').toLowerCase()) ?? [];
  const domain = domainToASCII(host.replace(/\.+$/, ''));
  if (given === '' || !DOMAIN.test(domain)) return undefined;
  const provider = PROVIDERS[domain] ?? { domain };
  const untagged = given.split(provider.tag ?? '+')[0] ?? '';
  const local = (provider.ignores ? untagged.replace(provider.ignores, '') : untagged) || given;
  return { address: `${local}@${provider.domain}`, local, disposable: isDisposable(domain) };
}

function isDisposable(domain: string): boolean {
  disposable ??= disposableEmailBlocklistSet();
  return disposable.has(domain);
}
