import type { Fault } from '../../shared/server';

/** A file of recommendations that was uploaded. */
export interface Intake {
  id: string;
  fileName: string;
  uploadedBy: string;
  uploadedAt: string;
  state: string;
  processInstanceId: string;
  notes: string | null;
  rowsRead: number;
  rowsSeen: number;
  percentageRead: number;
}

/** A sheet that holds rows of an export. */
export interface Sheet {
  name: string;
  rows: number;
  isRead: boolean;
}

/** Why a file is no export. */
export interface FileRefusal {
  message: string;
  faults: Fault[];
}

/** How far an intake is. */
export interface IntakeState {
  intake: Intake;
  counts: Record<string, number>;
  taken: number;
  registered: number;
  older?: number;
  progress: number;
  sheets?: Sheet[];
  refusal?: FileRefusal;
}

/** What the program says of a file that it reads from now on. */
export interface Reading {
  intakeId: string;
  processInstanceId: string;
  state: string;
}

/** What the program says of a file when it has read it. */
export interface Receipt extends Record<string, unknown> {
  processInstanceId: string;
  rejected: number;
  notes?: string[];
  faults?: Fault[];
  sheets?: Sheet[];
}

/** Whether a file is still being read. */
export const isReading = (received: Reading | Receipt): received is Reading => received.state === 'reading';

/** What a file came to, as far as its state tells. */
export function receiptOf({ intake, counts, sheets }: IntakeState): Receipt {
  const { observation, ...others } = counts;
  return {
    ...{ new: 0, changed: 0, unchanged: 0, duplicate: 0, notForTenants: 0 }, ...others, rejected: counts.rejected ?? 0, observations: observation ?? 0,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0), processInstanceId: intake.processInstanceId,
    notes: (intake.notes ?? '').split('\n').filter(note => note !== ''), sheets: sheets ?? []
  };
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
