/** What is used of the DevTools protocol's Network events: the driver's package does not export their types. */

export type RawHeaders = Readonly<Record<string, string>>;

export interface NetworkResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: RawHeaders;
  readonly protocol?: string;
  readonly remoteIPAddress?: string;
  readonly remotePort?: number;
  /** requestTime in seconds, the rest in milliseconds after it; -1 where it did not come to that. */
  readonly timing?: { readonly requestTime: number; readonly receiveHeadersEnd: number };
  readonly securityDetails?: {
    readonly protocol: string;
    readonly cipher: string;
    readonly subjectName: string;
    readonly issuer: string;
    /** Seconds since 1970. */
    readonly validFrom: number;
    readonly validTo: number;
  };
}

export interface RawResponse {
  readonly statusCode: number;
  readonly headers: RawHeaders;
  /** The answer's head as it was received; HTTP/1.1 only. */
  readonly headersText?: string;
}
