import { lookup } from 'node:dns';
import { checkTarget, hostOf } from './check-target.ts';
import { createFetch } from './fetch.ts';
import { createGet, type GetAnswer, type GetRequest } from './get.ts';
import { createMail, type MailServer, type SendMail } from './mail.ts';
import { createPost, type Post } from './post.ts';
import { readPrivateHosts } from './private-hosts.ts';
import { createSend } from './send.ts';

/** Requests to other servers, all under one policy. */
export interface Outgoing {
  /** Checks a target that is to be kept. Throws OutgoingError 422 `target-invalid`, `target-not-allowed`. */
  check(url: string): URL;
  /** Throws OutgoingError. */
  get(request: GetRequest): Promise<GetAnswer>;
  /** Throws OutgoingError. */
  readonly post: Post;
  /** For libraries that ask by themselves. Throws OutgoingError. */
  readonly fetch: typeof fetch;
  /**
   * The same for one use whose target the operator wrote into the settings of this process: naming it there is the
   * setting that allows it, for this use alone.
   */
  forSetting(url: string): Outgoing;
  /** Mail by a server that the operator wrote into the settings of this process, which allows it for this use alone. */
  mail(server: MailServer): SendMail;
}

export interface OutgoingOptions {
  /** Hosts, addresses and networks of the operator's own network that may be reached. */
  readonly privateHosts?: readonly string[];
  /** Looks names up; a name server of its own for tests. */
  readonly resolve?: typeof lookup;
}

/**
 * Opens the way out. Names are resolved here and the connection goes to the address that was checked; private, loopback
 * and link-local targets only when they are listed, and never after a redirect.
 *
 * @example
 * ```ts
 * createOutgoing().check('https://hooks.example.org/in').host // => 'hooks.example.org'
 * createOutgoing().check('http://127.0.0.1:8080/') // => throws target-not-allowed
 * createOutgoing({ privateHosts: ['127.0.0.1'] }).check('http://127.0.0.1:8080/').port // => '8080'
 * ```
 */
export function createOutgoing({ privateHosts = [], resolve = lookup }: OutgoingOptions = {}): Outgoing {
  const hosts = readPrivateHosts(privateHosts);
  const send = createSend(hosts, resolve);
  const sendPublic = createSend(readPrivateHosts([]), resolve);
  return {
    check: (url) => checkTarget(url, hosts),
    get: createGet(send, sendPublic),
    post: createPost(send),
    fetch: createFetch(send),
    mail: (server) => createMail(readPrivateHosts([...privateHosts, server.host]), resolve, server),
    forSetting: (url) => createOutgoing({ privateHosts: [...privateHosts, hostOf(new URL(url))], resolve }),
  };
}
