import { MANIFEST, PUBLIC_KEY, SIGNATURE, SUMS } from './manifest.ts';

/** What lies in every package for whoever opens it: standard tools are enough. */
export const HOW_TO_CHECK = `How to check this evidence with standard tools

1. Every file is as it was packed:
     sha256sum -c ${SUMS}
2. The manifest, which names each capture with its SHA-256, was signed by the authority:
     openssl pkeyutl -verify -pubin -inkey ${PUBLIC_KEY} -rawin -in ${MANIFEST} -sigfile ${SIGNATURE}
3. The key is the authority's: compare it with the one that it publishes at /d/key.pem, or that it gave you on another way:
     sha256sum ${PUBLIC_KEY}
4. A capture that has a time-stamp (capture-NNNN.tsr) was there at its time, by the clock of the service that stamped it
   (RFC 3161). Take the certificate of that service's authority from the service, not from here:
     openssl ts -verify -data capture-0001.png -in capture-0001.tsr -CAfile authority-of-the-service.pem
     openssl ts -reply -in capture-0001.tsr -text

Without a server, all of it but the trust in a service at once:
     breakwater casework verify FOLDER

Captures are files as people made them: open them with care. What was broken, over or destroyed is named in ${MANIFEST} and not
here.
`;
