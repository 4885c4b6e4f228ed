import { BreakwaterError } from '@breakwater/kernel';

/** A public page did not take what a user of the demo wrote into its form. */
export class DemoFormError extends BreakwaterError {
  override readonly name = 'DemoFormError';
  constructor(path: string, status: number) {
    super('demo-form-refused', `The page ${path} answered ${status} to the demo.`);
  }
}

/**
 * Fills a form of a public page as a browser would: its hidden fields as they came, the rest as given.
 *
 * @returns where it led to
 * @throws DemoFormError
 */
export async function fillForm(page: URL, fields: Readonly<Record<string, string>>): Promise<string> {
  const shown = await fetch(page);
  const text = await shown.text();
  if (!shown.ok) throw new DemoFormError(page.pathname, shown.status);
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  const sent = await fetch(page, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: page.origin,
      'sec-fetch-site': 'same-origin',
    },
    body: new URLSearchParams([...hidden, ...Object.entries(fields)]),
    redirect: 'manual',
  });
  if (sent.status >= 400) throw new DemoFormError(page.pathname, sent.status);
  return sent.headers.get('location') ?? page.pathname;
}
