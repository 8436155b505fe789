/** The command line's arguments for those of npm start: without a URL the embedded receiver is judged. */
export declare function startArguments(args: readonly string[]): string[];
