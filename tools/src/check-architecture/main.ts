import { reportArchitecture } from './report-architecture.ts';

// `node tools/dist/check-architecture/main.js [root]`: exit code 0 when the house is in order, 1 when not.
process.exitCode = reportArchitecture(process.argv[2] ?? process.cwd(), console);
