import type { Row } from '../checks';

/** A row that keeps its identity while its place in the list and its values change. */
export interface Entry {
  id: number;
  row: Row;
  /** The columns whose cell the person has left at least once. */
  left: Set<string>;
}

/** The rows of a list while they are being typed; knows whether the form has them already. */
export class ListModel {
  entries: Entry[] = [];
  private known = '[]';
  private dirty = false;
  private nextId = 0;

  /** Takes over rows that came from elsewhere; those that it handed to the form itself keep their entries. */
  accept(value: unknown): void {
    const rows = Array.isArray(value) ? value as Row[] : [];
    const given = JSON.stringify(rows);
    if (given !== this.known && !this.dirty) {
      this.known = given;
      this.entries = rows.map(row => this.entry({ ...row }));
    }
  }

  set(entry: Entry, key: string, value: unknown): void {
    entry.row = { ...entry.row, [key]: value };
    this.dirty = true;
  }

  add(): void {
    this.entries = [...this.entries, this.entry({})];
    this.dirty = true;
  }

  /** @returns where the row stood */
  remove(entry: Entry): number {
    const index = this.entries.findIndex(each => each.id === entry.id);
    this.entries = this.entries.filter(each => each.id !== entry.id);
    this.dirty = true;
    return index;
  }

  isChanged(): boolean {
    return this.dirty;
  }

  /** The rows for the form, which has them from now on. */
  take(): Row[] {
    const rows = this.entries.map(each => ({ ...each.row }));
    this.known = JSON.stringify(rows);
    this.dirty = false;
    return rows;
  }

  private entry(row: Row): Entry {
    return { id: this.nextId++, row, left: new Set() };
  }
}
