/** A file that cannot be diagnosed. Says nothing of what stands in it but what is neither secret nor personal. */
export class DiagnoseError extends Error {
  override readonly name = 'DiagnoseError';
}
