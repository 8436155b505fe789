/** Throws when this Node is older than the code. */
export declare function requireNode(version?: string): void;
