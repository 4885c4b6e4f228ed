/** What a linter says against an OpenAPI document. */
export type OpenapiFault = {
  severity: 'error' | 'warning';
  /** Name of the linter's rule. */
  rule: string;
  /** Where in the document. */
  pointer: string;
};
