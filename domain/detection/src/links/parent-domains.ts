/**
 * A host and every domain above it, nearest first; an IP address has none above.
 *
 * @example
 * [...parentDomains('a.b.example.org:8080')] // => ['a.b.example.org', 'b.example.org', 'example.org', 'org']
 */
export function* parentDomains(host: string): Generator<string> {
  let domain = host.startsWith('[') ? host : host.replace(/:\d+$/, '');
  yield domain;
  if (domain.startsWith('[') || /^[\d.]+$/.test(domain)) return;
  for (let dot = domain.indexOf('.'); dot !== -1; dot = domain.indexOf('.')) {
    domain = domain.slice(dot + 1);
    yield domain;
  }
}
