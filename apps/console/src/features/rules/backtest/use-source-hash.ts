import { useEffect, useState } from 'react';

/** SHA-256 of a text, hex; undefined until it is known, or where the browser does not tell (plain HTTP). */
export function useSourceHash(source: string): string | undefined {
  const [hash, setHash] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    setHash(undefined);
    void digest(source).then((found) => {
      if (isCurrent) setHash(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [source]);
  return hash;
}

async function digest(source: string): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
