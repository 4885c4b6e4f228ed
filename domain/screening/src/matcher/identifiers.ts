import type { DesignationEntry } from '@breakwater/contracts/screening';
import { linkTarget } from '@breakwater/text';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Hosts where anybody can have a page: a designation that names one of them means the page, never the host. */
const SHARED_HOSTS = new Set(
  `facebook.com m.facebook.com fb.com twitter.com x.com t.me telegram.me telegram.org youtube.com youtu.be instagram.com
  tiktok.com vk.com ok.ru linkedin.com pinterest.com reddit.com tumblr.com medium.com wordpress.com blogspot.com
  blogger.com github.com gitlab.com soundcloud.com vimeo.com dailymotion.com archive.org google.com drive.google.com
  docs.google.com sites.google.com bit.ly tinyurl.com linktr.ee mastodon.social threads.net wikipedia.org whatsapp.com
  chat.whatsapp.com wa.me discord.gg discord.com rumble.com odysee.com gab.com justpaste.it telegra.ph pastebin.com
  yahoo.com gmail.com hotmail.com outlook.com`
    .split(/\s+/)
    .filter(Boolean),
);
const MIN_WALLET = 20;
const MIN_NUMBER = 6;

/** A hard identifier in its comparable form, with its kind before it. */
export type IdentifierKey = string;

/**
 * The comparable form of an address that a list or an account shows: host and path. A page of a shared host counts with
 * its path only, and a shared host alone is nobody's. What leads to an address through a redirector, a translation or an
 * archive shows that address.
 *
 * @example
 * urlKey('HTTPS://www.Example.org/wing/') // => 'url:example.org/wing'
 * urlKey('https://web.archive.org/web/2020/https://example.org/wing') // => 'url:example.org/wing'
 * urlKey('https://t.me') // => undefined
 */
export function urlKey(written: string): IdentifierKey | undefined {
  const url = linkTarget(written);
  if (!url) return undefined;
  const place = url.url.slice('https://'.length).replace(/[?#].*$/, '');
  return SHARED_HOSTS.has(place) ? undefined : `url:${place.toLowerCase()}`;
}

/**
 * The comparable form of an e-mail address.
 *
 * @example
 * emailKey(' Desk@Example.ORG ') // => 'email:desk@example.org'
 * emailKey('not an address') // => undefined
 */
export function emailKey(written: string): IdentifierKey | undefined {
  const text = written.trim().toLowerCase();
  return /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/.test(text) ? `email:${text}` : undefined;
}

/**
 * The comparable form of a phone number with its country code (E.164).
 *
 * @example
 * phoneKey('+92 (21) 111 222 333') // => 'phone:+9221111222333'
 * phoneKey('12345') // => undefined
 */
export function phoneKey(written: string): IdentifierKey | undefined {
  const number = parsePhoneNumberFromString(written.trim().replace(/^00/, '+'));
  return number?.isPossible() ? `phone:${number.number}` : undefined;
}

/** Addresses of digital currencies are compared as they are: their case counts, but for hexadecimal ones. */
export function walletKey(written: string): IdentifierKey | undefined {
  const text = written.trim();
  if (text.length < MIN_WALLET || /\s/.test(text)) return undefined;
  return `wallet:${/^0x[0-9a-f]+$/i.test(text) ? text.toLowerCase() : text}`;
}

/** Numbers of documents without blanks and signs; short ones say nothing. */
export function numberKey(written: string): IdentifierKey | undefined {
  const text = written.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return text.length >= MIN_NUMBER && /\d/.test(text) ? `number:${text}` : undefined;
}

/** Every hard identifier of a designation. */
export function identifiersOf(entry: DesignationEntry): IdentifierKey[] {
  return [
    ...entry.urls.map(urlKey),
    ...entry.emails.map(emailKey),
    ...entry.phones.map(phoneKey),
    ...entry.wallets.map(({ address }) => walletKey(address)),
    ...entry.identifiers.map(({ value }) => numberKey(value)),
  ].filter((key) => key !== undefined);
}
