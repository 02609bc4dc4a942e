/** Where a case or a recommendation stands, as the server tells the reader. */
export interface CasePage {
  key: string;
  kind: 'request' | 'follow-up' | 'document' | 'recommendation' | 'committee-report' | 'case';
  title: string;
  statement: string | null;
  country: string | null;
  process: string | null;
  stage: string | null;
  status: string | null;
  stageSince: string | null;
  whole: boolean;
  startedAt: string;
  endedAt: string | null;
  facts: Fact[];
  stages: Stage[];
  next: string | null;
  tasks: OpenTask[];
  working: boolean;
  money: Money | null;
  recommendations: Recommendation[];
  recommendationCount: number;
  actions: { agency: string; action: string; due: string | null; status: string | null; report: string | null }[];
  reports: { kind: string; number: number; due: string; submittedAt: string | null; acceptedAt: string | null; spent: string | null }[];
  amendments: { name: string; at: string; endedAt: string | null }[];
  assessments: { at: string; followUp: string; cycle: number; assessment: string | null; nextStep: string | null; comment: string | null }[];
  grades: { publishedOn: string; symbol: string; subParagraph: string | null; grade: string; scale: string }[];
  links: { relation: string; key: string; title: string; since: string }[];
  diagram: string | null;
}

export interface Fact {
  name: string;
  kind: 'text' | 'agency' | 'date' | 'moment' | 'case';
  values: string[];
}

export interface Stage {
  stage: string;
  name: string;
  state: 'done' | 'now' | 'ahead';
  since: string | null;
  until: string | null;
}

export interface OpenTask {
  name: string;
  who: string[];
  since: string;
  due: string | null;
  late: boolean;
  taskId: string | null;
}

export interface Money {
  asked: string;
  approved: string | null;
  paid: string | null;
  spent: string | null;
  refunded: string | null;
  balance: string | null;
}

export interface Recommendation {
  key: string;
  text: string;
  status: string | null;
  progress: string | null;
  claim: string | null;
  assessment: string | null;
  grade: string | null;
}
