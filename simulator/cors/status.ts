/** A successful status (RFC 9110 15.3); the Fetch standard's ok status. */
export const isSuccess = (status: number): boolean => status >= 200 && status <= 299;

/** A redirect status (Fetch standard). */
export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
