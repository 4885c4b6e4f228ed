export type { GetAnswer } from './get.ts';
export type { Mail, MailOutcome, MailServer, SendMail } from './mail.ts';
export { createOutgoing, type Outgoing } from './outgoing.ts';
export { OutgoingError } from './outgoing-error.ts';
export type { Post, PostAnswer } from './post.ts';
export { ALL_PRIVATE_HOSTS, isPrivateHost, readPrivateHosts } from './private-hosts.ts';
