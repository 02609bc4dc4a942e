/** Where a page of the programme stands, and how addresses read there. */
export interface Place {
  /** Those of the address. */
  parameters(): URLSearchParams;
  href(parameters: Record<string, string>): string;
  go(parameters: Record<string, string>): void;
  /** The address of the story of a case. */
  story(key: string): string;
  /** Whether one may act on the rows of lists there. */
  acts?: boolean;
}

const FILTERS = ['from', 'to', 'country', 'agency', 'body'];

/** Those filters of an address that all figures and lists know. */
export function filtersOf(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries(FILTERS.flatMap(name => {
    const value = parameters.get(name);
    return value ? [[name, value]] : [];
  }));
}

/** What an address says, without what is empty and without those names. */
export function parametersBut(parameters: URLSearchParams, ...names: string[]): Record<string, string> {
  return Object.fromEntries([...parameters].filter(([name, value]) => value && !names.includes(name)));
}
