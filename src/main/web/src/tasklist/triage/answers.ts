/** A recommendation that waits for triage. */
export interface Waiting {
  taskId: string;
  recommendation: string;
  country: string;
  body: string;
  text: string;
  deadline: string | null;
}

/** What became of each that was to be triaged. */
export interface Triaged {
  triaged: number;
  refused: number;
  results: { outcome: string; message?: string | null; recommendation?: string | null }[];
}
