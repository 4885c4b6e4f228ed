/** A page that shows one thing, and its address. */
export interface DirectTarget {
  /** Id of the page in the navigation. */
  readonly page: 'review' | 'accounts';
  readonly to: string;
}

/**
 * Where a typed id may lead: `platform/account` to the account, the id of a job to the job.
 *
 * @example
 * ```ts
 * directTargets('demo/a 1') // => [{ page: 'accounts', to: '/accounts/demo/a%201' }]
 * directTargets('01JZXW7T0C8D9P2M4N6Q8R5S7V') // => [{ page: 'review', to: '/review/01JZXW7T0C8D9P2M4N6Q8R5S7V' }]
 * directTargets('rules') // => []
 * ```
 */
export function directTargets(text: string): readonly DirectTarget[] {
  const slash = text.indexOf('/');
  if (slash > 0 && slash < text.length - 1) {
    const [platform, account] = [text.slice(0, slash), text.slice(slash + 1)].map(encodeURIComponent);
    return [{ page: 'accounts', to: `/accounts/${platform}/${account}` }];
  }
  return /^[0-9a-zA-Z-]{20,40}$/.test(text) ? [{ page: 'review', to: `/review/${text}` }] : [];
}
