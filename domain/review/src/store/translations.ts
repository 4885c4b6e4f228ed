/**
 * In SQL: what a row has of its reason in other languages, which has a column for each, so that each can be searched.
 * Rows from before reasons were translated have none.
 */
export const TRANSLATIONS = `
  case when because_ur is not null then json_build_object('ur', json_build_object('because', because_ur)) end
    as translations`;
