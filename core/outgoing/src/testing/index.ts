export { type MailServerOptions, startMailServer, type TestMailServer } from './mail-server.ts';
export { type ReadMail, readMail } from './read-mail.ts';
