/** The report for programs: all of it, in both languages. */
import type { Conversion, UnreadableFile } from '../../index.js';
import { findingsOf } from './findings.js';
import { understoodOf } from './understood.js';

/** The report as JSON. */
export function reportJson(
  conversions: readonly Conversion[],
  unreadable: readonly UnreadableFile[],
): string {
  const report = {
    documents: conversions.map(conversion => ({
      file: conversion.file.path,
      instrument: conversion.graphs.instrument.value,
      understood: understoodOf(conversion),
      findings: findingsOf(conversion),
    })),
    unreadable: unreadable.map(({ fileName, text }) => ({ file: fileName, message: text })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
