import type { Fault } from '../shared/server';

/** What the server refused, each at its field until the value there is another. */
export class Refusals {
  private readonly byPath = new Map<string, { message: string; value: string }>();

  /** Takes the place of all earlier ones. @param valueAt the value that was sent, by the path of its field */
  replace(faults: readonly Fault[], valueAt: (path: string) => unknown): void {
    this.byPath.clear();
    faults.forEach(fault => {
      const path = fault.path ?? fault.field ?? '';
      this.byPath.set(path, { message: fault.message, value: fingerprint(valueAt(path)) });
    });
  }

  clear(): void {
    this.byPath.clear();
  }

  /** What was said of that value of a field; undefined if nothing was, or if the value is another by now. */
  of(path: string, value: unknown): string | undefined {
    const refused = this.byPath.get(path);
    return refused?.value === fingerprint(value) ? refused?.message : undefined;
  }
}

const fingerprint = (value: unknown): string => JSON.stringify(value ?? null);

/** The value at a path such as budget.1.amount. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined), data);
}
