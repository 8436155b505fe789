/** Builds dist/ below `root` unless it is newer than every source. Answers whether it built. */
export declare function build(root?: string): Promise<boolean>;
