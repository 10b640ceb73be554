/** The clock of the browser, in milliseconds: it may be hours off, and is compared with the server's. */
export const deviceTime = (): number => Date.now();
