export const PROFILES = ['go-live', 'standard', 'full'] as const;
/** How much is sent. Each profile holds the ones before it. */
export type Profile = (typeof PROFILES)[number];
