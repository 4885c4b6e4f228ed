/**
 * What is wrong with the address of an endpoint, or undefined. It may be on this machine or in a private network: that is
 * where an operator runs a model. Names and passwords in it would end up in logs.
 *
 * @example
 * ```ts
 * checkEndpoint('http://127.0.0.1:8000/v1') // => undefined
 * checkEndpoint('ftp://models.example') // => 'an address like http://127.0.0.1:8000/v1 is expected'
 * ```
 */
export function checkEndpoint(address: string): string | undefined {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    return 'an address like http://127.0.0.1:8000/v1 is expected';
  const { username, password, hash } = new URL(address);
  if (username !== '' || password !== '') return 'the address may hold no name or password; give a key';
  return hash === '' ? undefined : 'the address may hold no fragment';
}
