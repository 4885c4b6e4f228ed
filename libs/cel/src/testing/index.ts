export { type ConformanceReport, type Rate, runConformance } from './conformance.ts';
export { measureSpeed, type SpeedFigure, type SpeedReport } from './measure.ts';
