/**
 * The header that has a browser save an answer under a name, whatever somebody called the file (RFC 6266, RFC 8187): never
 * a path, a line break or a quotation mark in it.
 *
 * @example
 * ```ts
 * attachmentName('a.png') // => "attachment; filename=\"a.png\"; filename*=UTF-8''a.png"
 * attachmentName('../../x"\r\nSet-Cookie: a=b<b>.html') // => "attachment; filename=\".._.._x___Set-Cookie_ a=b_b_.html\"; filename*=UTF-8''.._.._x___Set-Cookie_%20a%3Db_b_.html"
 * ```
 */
export function attachmentName(name: string): string {
  const safe = name.replaceAll(/[\p{Cc}"\\/:<>|?*]/gu, '_').slice(0, 200) || 'file';
  const ascii = safe.replaceAll(/[^\x20-\x7e]/g, '_');
  const whole = encodeURIComponent(safe.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
