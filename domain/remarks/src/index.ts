export { remarksModule } from './module.ts';
export { createRemarks, type Remarks, type RemarksOptions } from './remarks.ts';
