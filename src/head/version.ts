/** Raised whenever the same document may give another head. Part of every record's recipe. */
export const HEAD_VERSION = '2';
