import type { Fault } from '../../shared/server';

/** A file of recommendations that was uploaded. */
export interface Intake {
  id: string;
  fileName: string;
  uploadedBy: string;
  uploadedAt: string;
  state: string;
  processInstanceId: string;
}

/** How far an intake is. */
export interface IntakeState {
  intake: Intake;
  counts: Record<string, number>;
  taken: number;
  registered: number;
  progress: number;
}

/** What the program says of a file when it has read it. */
export interface Receipt extends Record<string, unknown> {
  processInstanceId: string;
  rejected: number;
  notes?: string[];
  faults?: Fault[];
}

/** What became of a row of a file. */
export interface IntakeRow {
  row: number;
  status: string;
  country: string | null;
  body: string | null;
  symbol: string | null;
  paragraph: string | null;
  text: string | null;
  column: string | null;
  reason: string | null;
  changes: Record<string, { from: string | null; to: string | null }> | null;
}
