/** An incident ends so many days after it was declared at the latest; the table of incidents holds that too. */
export const MOST_DAYS = 90;
