import { MANIFEST, PUBLIC_KEY, SIGNATURE, SUMS } from './manifest.ts';

/** What lies in every package for whoever opens it: standard tools are enough. */
export const HOW_TO_CHECK = `How to check this package with standard tools

1. Every file is as it was packed:
     sha256sum -c ${SUMS}
2. The manifest, which names each file with its SHA-256, was signed by the platform:
     openssl pkeyutl -verify -pubin -inkey ${PUBLIC_KEY} -rawin -in ${MANIFEST} -sigfile ${SIGNATURE}
3. The key is the platform's: compare it with the one that the platform publishes at /d/key.pem, or that it gave you on
   another way:
     sha256sum ${PUBLIC_KEY}

JSON holds the exact values. In CSV a value that begins like a formula has a quotation mark before it. Times are UTC; the
end of a time range is not part of it. What was left out, and why, is in ${MANIFEST} under "fields".
`;
