export { type AskOptions, startTestServer, type TestServer } from './test-server.ts';
