import { isIP } from 'node:net';
import type { OrderTarget } from '@breakwater/contracts/orders';

const EMAIL = /^[^\s@*%]+@[^\s@*%]+\.[^\s@*%]+$/;
const ALL_OF = /^(all|any|every|everyone|everybody|alle|tous|toutes|todos|todas|tutti|تمام|سب|ہر)(\s|$)/iu;

/** Whether a target stands for many: a wildcard, everybody, a whole site or a range of addresses. */
export function isWildcard({ kind, value }: OrderTarget): boolean {
  const text = value.trim();
  if (/[*%]/.test(text) && kind !== 'url') return true;
  if (kind === 'url') return text.includes('*') || isWholeSite(text);
  if (kind === 'ip') return /\/\d{1,3}$/.test(text) || /\s-\s|\.\.+/.test(text);
  return ALL_OF.test(text);
}

function isWholeSite(text: string): boolean {
  const url = parseUrl(text);
  return (
    url !== undefined && (url.pathname === '/' || url.pathname === '') && url.search === '' && url.hash === ''
  );
}

function parseUrl(text: string): URL | undefined {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.hostname.includes('.') && !url.hostname.endsWith('.') ? url : undefined;
}

/** Whether a target names something: its value has the form that its kind has. */
export function isReadable({ kind, value }: OrderTarget): boolean {
  const text = value.trim();
  switch (kind) {
    case 'url':
      return parseUrl(text) !== undefined;
    case 'email':
      return EMAIL.test(text);
    case 'phone':
      return /^\+?[\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= 6;
    case 'ip':
      return isIP(text.replace(/\/\d{1,3}$/, '')) !== 0;
    case 'handle':
      return /^@?[^\s@]{1,200}$/u.test(text);
    case 'account':
    case 'content':
      return /[\p{L}\p{N}]/u.test(text) && !/^(unknown|n\/?a|none|-+|tbd)$/i.test(text);
    case 'other':
      return /[\p{L}\p{N}]/u.test(text);
    default:
      return kind satisfies never;
  }
}
