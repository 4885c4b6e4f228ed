/** The OpenAPI document of a server, as the server itself gives it. */
export async function readOpenapi(address: string): Promise<string> {
  const response = await fetch(new URL('/openapi.json', address));
  return JSON.stringify(await response.json(), null, 2);
}
