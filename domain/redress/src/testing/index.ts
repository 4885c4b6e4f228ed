export { aStatement, lastToken, type Sent, statementsTold } from './statement.ts';
