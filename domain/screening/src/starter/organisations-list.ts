/** Id of the list that comes with the product. */
export const ORGANISATIONS_LIST = 'organisations';
