/** What others are told from here. */
export interface ModelsOutbox {
  /** A version of a model went to another mode, or a model was switched off: detection takes the models anew. */
  'model.changed': { readonly model: string };
}
