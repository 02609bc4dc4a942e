import type { Board, Cut } from './contract';
import { proposedAnew } from './moves';
import { opened, type State } from './state';

/** The board of one form: what was read, what is said on it, and whether the form has it already. */
export class BoardModel {
  state: State | undefined;
  cut: Cut = 'normal';
  private given: Board | undefined;
  private known = '[]';
  /** The rows that were last in step with the form. */
  private shown: State['rows'] | undefined;

  /** Takes over rows that came from elsewhere, such as the version of another window. */
  accept(value: unknown): void {
    const rows = JSON.stringify(Array.isArray(value) ? value : []);
    if (rows !== this.known && !this.isChanged()) {
      this.known = rows;
      this.state = this.given && opened(this.given, value);
      this.shown = this.state?.rows;
    }
  }

  /** Takes a document as it was read. @param value what the form has of it */
  read(board: Board, value: unknown, cut: Cut): void {
    const isFirst = this.state === undefined;
    this.given = board;
    this.cut = cut;
    this.state = this.state === undefined ? opened(board, value) : proposedAnew(this.state, board);
    if (isFirst) {
      this.shown = this.state.rows;
    }
  }

  /** Whether the person has said something that the form does not have. */
  isChanged(): boolean {
    return this.state?.rows !== this.shown;
  }

  /** Whether the form has other rows than are shown, if only because it has no proposals yet. */
  isAhead(): boolean {
    return this.state !== undefined && JSON.stringify(this.state.rows) !== this.known;
  }

  /** The rows for the form, which has them from now on. */
  take(): State['rows'] {
    const rows = this.state?.rows ?? [];
    this.shown = this.state?.rows;
    this.known = JSON.stringify(rows);
    return rows;
  }
}
