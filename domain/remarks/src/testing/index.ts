import type { NewRemark } from '@breakwater/contracts/remarks';

/** A remark as somebody writes it. */
export const aRemark: NewRemark = { text: 'The tide turns at six.' };
