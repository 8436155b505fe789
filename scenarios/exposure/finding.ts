export type ExposureFinding = never;
