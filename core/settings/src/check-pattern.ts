import { invalid } from '@breakwater/kernel';

const PLACEHOLDER = /\{(account|content)\}/g;

/**
 * Checks that a pattern is an address with `{account}`, `{content}` or both in its path or query, each once.
 *
 * @throws BreakwaterError 422 `request-invalid`
 */
export function checkPattern(pattern: string, pointer: string): void {
  const names = [...pattern.matchAll(PLACEHOLDER)].map(([, name]) => name);
  const once = new Set(names).size === names.length;
  const address = pattern.replaceAll(PLACEHOLDER, 'x');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const inHost = url !== undefined && pattern.slice(0, pattern.indexOf(url.host[0] ?? '') + 1).includes('{');
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    inHost ||
    names.length === 0 ||
    !once ||
    /[{}]/.test(address)
  ) {
    throw invalid(
      pointer,
      'Expected an address with {account}, {content} or both in it, e.g. https://harbour.example/@{account}/{content}.',
    );
  }
}
