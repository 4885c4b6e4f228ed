export type { Answer, Ask, AskOptions } from './ask.ts';
export { confirmRecipients } from './confirm-recipients.ts';
export { makeOrders } from './make-orders.ts';
export { TEST_AUTHORITY } from './test-authority.ts';
export { makeOfficer, type TestOfficer } from './test-officers.ts';
export type { TestPerson, TestSession } from './test-people.ts';
export { startTestServer, type TestServer } from './test-server.ts';
