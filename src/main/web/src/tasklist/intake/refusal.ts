import { html, nothing, type TemplateResult } from 'lit';
import { TEXTS } from '../../forms/texts';
import { problem } from '../../shared/parts/notice';
import { put } from '../../shared/parts/put';
import { table } from '../../shared/parts/table';
import type { Reader } from '../../shared/reader';
import { Refusal, type Fault } from '../../shared/server';

/** Shows why something was not done, row by row where rows are at fault. */
export function showRefusal(reader: Reader, area: HTMLElement, error: unknown): void {
  put(area, html`${problem(error)}${error instanceof Refusal && error.faults.length > 0 ? faultTable(reader, error.faults) : nothing}`);
}

/** What is wrong, and where. */
export function faultTable({ word }: Reader, faults: Fault[]): TemplateResult {
  return table<Fault>({
    caption: word(TEXTS.intakeFaults), rows: faults,
    columns: [{ head: word(TEXTS.intakeRow), number: true, cell: fault => fault.row }, { head: word(TEXTS.intakeColumn), cell: fault => fault.column },
      { head: word(TEXTS.intakeReason), cell: fault => fault.message }]
  });
}
