/** Most characters of a query. */
export const LONGEST_QUERY = 1000;
