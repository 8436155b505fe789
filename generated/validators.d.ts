/* Written by schema/generate.ts (npm run generate). Never edit it: edit schema/. */
import type { CourseResult, Delivery, Probe, Report, Repro, KnownFailures, Comparison } from './types.ts';

export interface ValidationError { instancePath: string; schemaPath: string; keyword: string; params: Record<string, unknown>; message?: string }
export interface Validator<T> { (value: unknown): value is T; errors?: ValidationError[] | null }
export declare const validateResult: Validator<CourseResult>;
export declare const validateDelivery: Validator<Delivery>;
export declare const validateProbe: Validator<Probe>;
export declare const validateReport: Validator<Report>;
export declare const validateRepro: Validator<Repro>;
export declare const validateKnownFailures: Validator<KnownFailures>;
export declare const validateComparison: Validator<Comparison>;
