// What /api/home answers; what each part means stands there.

export interface Task {
  id: string;
  name: string;
  process: string;
  reference: string | null;
  title: string | null;
  country: string | null;
  cents: number | null;
  due: string | null;
  since: string;
  mine: boolean;
  assignee: string | null;
  forWhom: string | null;
  late: boolean;
  escalated: boolean;
}

export interface Tasks {
  total: number;
  items: Task[];
}

export interface Event {
  at: string;
  kind: 'stage' | 'ended' | 'task' | 'mail';
  what: string;
  task: string | null;
  who: string | null;
  reference: string | null;
  title: string | null;
}

export interface Stage {
  stage: string;
  state: 'done' | 'now' | 'ahead';
  at: string | null;
}

export interface Case {
  kind: string;
  reference: string;
  title: string;
  country: string;
  cents: number | null;
  stage: string;
  since: string;
  line: Stage[];
  next: string | null;
  waitsFor: { task: string; who: string[]; due: string | null; late: boolean }[];
  heldUntil: string | null;
  nextDate: string | null;
}

export interface Cases {
  total: number;
  items: Case[];
}

export interface Deadline {
  due: string;
  kind: string;
  reference: string;
  country: string;
  what: string;
}

export interface Late {
  id: string;
  task: string;
  reference: string | null;
  title: string | null;
  country: string | null;
  due: string;
  reason: 'on-hold' | 'nobody' | 'gone' | 'waiting';
  who: string[];
}

export interface Home {
  person: { id: string; name: string; groups: string[]; countries: string[]; ofCountryTeam: boolean };
  mine: Tasks;
  team: Tasks;
  late: Tasks;
  news: { since: string; total: number; items: Event[] };
  cases: Cases;
  deadlines: { total: number; items: Deadline[] };
  funds: { fund: string; cents: number }[];
  manager: { total: number; items: Late[]; failures: number } | null;
}
