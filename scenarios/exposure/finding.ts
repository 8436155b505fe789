/** Who is let in beyond the two origins, and what a stranger is shown. None of it makes a course fail. */
export type ExposureFinding =
  | { kind: 'wildcard-origin' }
  | { kind: 'foreign-origin-allowed'; origin: string; value: string }
  | { kind: 'lookalikes-allowed'; origins: readonly string[]; ways: readonly string[] }
  | { kind: 'reflection-with-credentials'; origin: string }
  | { kind: 'results-readable'; asked: 'url' | 'learner'; status: number }
  | { kind: 'error-tells'; what: ErrorDetail; sign: string; provokedBy: string; status: number }
  | { kind: 'script-answered'; contentType: string; sender: 'course' | 'check-url' }
  | { kind: 'learner-is-claimed' }
  | { kind: 'origin-is-no-login' };

/** What an error's body gives away. */
export type ErrorDetail = 'a stack trace' | "the database's own words" | 'a path on the server' | 'a version';
