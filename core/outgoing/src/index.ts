export { type AddressClass, classOf } from './address-class.ts';
export { checkTarget, hostOf } from './check-target.ts';
export type { GetAnswer, GetRequest } from './get.ts';
export { createOutgoing, type Outgoing, type OutgoingOptions } from './outgoing.ts';
export { type OutgoingCode, OutgoingError } from './outgoing-error.ts';
export type { Post, PostAnswer, PostRequest } from './post.ts';
export { ALL_PRIVATE_HOSTS, isPrivateHost, type PrivateHosts, readPrivateHosts } from './private-hosts.ts';
