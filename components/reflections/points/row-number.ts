/** A placeholder for a row's number, replaced in the browser. */
export const NUMBER = "#";
