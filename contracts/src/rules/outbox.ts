/** What others are told from here. */
export interface RulesOutbox {
  /** Another rule set is live: judges recompile. */
  'ruleset.activated': { readonly rulesetId: string };
}
