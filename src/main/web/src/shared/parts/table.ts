import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { define, PageElement } from './element';

/** A column: its head, what stands in its cells, and by what they are sorted if they can be. */
export interface TableColumn<R> {
  head: string;
  cell: (row: R) => unknown;
  sort?: (row: R) => string | number | null;
  /** Stands to the right, figure under figure. */
  number?: boolean;
  /** Names the row. */
  names?: boolean;
  look?: string;
}

/** What a table shows. */
export interface TableContent<R> {
  caption: string;
  /** Whether the caption is read aloud only, as where a heading says the same. */
  isCaptionHidden?: boolean;
  columns: readonly TableColumn<R>[];
  rows: readonly R[];
}

type Order = { column: number; descending: boolean };

/**
 * A table: it stacks its cells where the page is narrow, scrolls by itself, by keyboard too, where it is still too wide, and is
 * sorted by the heads of those columns that can be.
 */
export class CaseworkTable extends PageElement {
  static override properties = { content: { attribute: false }, order: { state: true } };

  declare content: TableContent<unknown>;
  private declare order: Order | null;
  private readonly watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.letScroll());

  constructor() {
    super();
    this.order = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch?.disconnect();
  }

  protected override render(): TemplateResult {
    const { caption, isCaptionHidden = false, columns, rows } = this.content;
    return html`<div class="cw-wide"><table class="cw-table" role="table">
      <caption class=${classMap({ 'cw-aloud': isCaptionHidden })}>${caption}</caption>
      <thead role="rowgroup"><tr role="row">${columns.map((column, index) => this.head(column, index))}</tr></thead>
      <tbody role="rowgroup">${this.sorted(columns, rows).map(row => html`<tr role="row">${columns.map(column => cell(column, row))}</tr>`)}</tbody>
    </table></div>`;
  }

  protected override firstUpdated(): void {
    const place = this.querySelector('.cw-wide');
    if (place) {
      this.watch?.observe(place);
    }
  }

  protected override updated(): void {
    this.letScroll();
  }

  /** A place that scrolls can be reached by keyboard; one that does not is no stop on the way. */
  private letScroll(): void {
    const place = this.querySelector<HTMLElement>('.cw-wide');
    if (!place) {
      return;
    }
    if (place.scrollWidth > place.clientWidth) {
      place.tabIndex = 0;
      place.setAttribute('role', 'region');
      place.setAttribute('aria-label', this.content.caption);
    } else {
      ['tabindex', 'role', 'aria-label'].forEach(name => { place.removeAttribute(name); });
    }
  }

  private head(column: TableColumn<unknown>, index: number): TemplateResult {
    const isOrder = this.order?.column === index;
    const order = !column.sort ? undefined : !isOrder ? 'none' : this.order?.descending ? 'descending' : 'ascending';
    return html`<th scope="col" role="columnheader" class=${classMap(looks(column))} aria-sort=${ifDefined(order as 'none' | undefined)}>${
      column.sort ? html`<button type="button" class="cw-sort" @click=${() => this.sortBy(index)}>${column.head}</button>` : column.head}</th>`;
  }

  private sortBy(column: number): void {
    this.order = { column, descending: this.order?.column === column && !this.order.descending };
  }

  private sorted(columns: readonly TableColumn<unknown>[], rows: readonly unknown[]): readonly unknown[] {
    const value = this.order && columns[this.order.column]?.sort;
    if (!value) {
      return rows;
    }
    const sign = this.order?.descending ? -1 : 1;
    return [...rows].sort((one, other) => sign * compared(value(one), value(other)));
  }
}

define('cw-table', CaseworkTable);

/** A table of that content. */
export function table<R>(content: TableContent<R>): TemplateResult {
  return html`<cw-table .content=${content}></cw-table>`;
}

function cell(column: TableColumn<unknown>, row: unknown): TemplateResult {
  const content = column.cell(row) ?? nothing;
  return column.names ? html`<th scope="row" role="rowheader" class=${classMap(looks(column))} data-head=${column.head}>${content}</th>`
    : html`<td role="cell" class=${classMap(looks(column))} data-head=${column.head}>${content}</td>`;
}

function looks({ number = false, look }: TableColumn<unknown>): Record<string, boolean> {
  return { 'cw-number': number, ...(look ? { [look]: true } : {}) };
}

/** What is not known comes last. */
function compared(one: string | number | null, other: string | number | null): number {
  if (one === null || other === null) {
    return one === other ? 0 : one === null ? 1 : -1;
  }
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other));
}
