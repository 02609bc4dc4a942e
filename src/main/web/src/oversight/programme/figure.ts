import { html, nothing, type TemplateResult } from 'lit';
import { define, PageElement } from '../../shared/parts/element';
import { empty, loading, problem } from '../../shared/parts/notice';
import { table, type TableColumn } from '../../shared/parts/table';
import type { Reader } from '../../shared/reader';
import { call } from '../../shared/server';
import { TEXTS } from '../texts';
import type { Figure, FigureRow, Kind, Offer } from './answers';
import { draw } from './chart';
import { downloads } from './downloads';
import type { Place } from './place';
import { shown, sortedBy } from './words';

/** A figure: its chart, and its table, which says the same, each number leading to the list behind it. */
export class CaseworkFigure extends PageElement {
  static override properties = { figure: { state: true }, failure: { state: true } };

  declare reader: Reader;
  declare offer: Offer;
  declare filters: Record<string, string>;
  declare place: Place;
  private declare figure: Figure | null;
  private declare failure: unknown;

  constructor() {
    super();
    this.figure = null;
    this.failure = null;
  }

  /** Fetches and shows it. */
  async load(): Promise<void> {
    try {
      this.figure = await call<Figure>(`api/programme/figures/${this.offer.id}`, this.filters);
    } catch (error) {
      this.failure = error;
    }
    await this.updateComplete;
    const box = this.querySelector<HTMLElement>('.cw-chart');
    if (this.figure && box) {
      await draw(this.reader, this.figure, box).catch((error: unknown) => { this.failure = error; });
    }
  }

  protected override render(): TemplateResult {
    const { reader, offer } = this;
    return html`<section id="figure-${offer.id}" class="cw-figure"><h2>${reader.word(offer.title)}</h2>
      ${this.failure ? problem(this.failure) : nothing}
      ${this.figure ? this.shown(this.figure) : this.failure ? nothing : loading(reader)}</section>`;
  }

  private shown(figure: Figure): TemplateResult {
    const { reader, filters, place } = this;
    return figure.rows.length === 0 ? empty(reader.word(TEXTS.noData))
      : html`${figure.chart === 'none' ? nothing : html`<div class="cw-chart" ?hidden=${Boolean(this.failure)}></div>`}
        ${figureTable(reader, figure, filters, place)}${downloads(reader, 'figures', figure.id, filters)}`;
  }
}

define('cw-figure', CaseworkFigure);

/** The numbers of a figure. */
export function figureTable(reader: Reader, given: Figure, filters: Record<string, string>, place: Place): TemplateResult {
  const figure = given.id === 'money' ? upright(given) : given;
  const key = (row: FigureRow) => shown(reader, figure.keyKind, row.key);
  const names: TableColumn<FigureRow> = {
    head: reader.word(figure.keyLabel), names: true, cell: row => figure.keyKind === 'TEXT' ? reader.word(key(row)) : key(row), ...(figure.rows.length > 1 ? { sort: key } : {})
  };
  return table<FigureRow>({
    caption: reader.word(figure.explanation), rows: figure.rows,
    columns: [names, ...figure.columns.map((column, index): TableColumn<FigureRow> => ({
      head: reader.word(column.label), number: true, cell: row => number(reader, figure, row, column.kind, index, filters, place),
      ...(figure.rows.length > 1 ? { sort: (row: FigureRow) => sortedBy(reader, column.kind, row.values[index]) } : {})
    }))]
  });
}

function number(reader: Reader, figure: Figure, row: FigureRow, kind: Kind, index: number, filters: Record<string, string>, place: Place): TemplateResult | string {
  const text = shown(reader, kind, row.values[index]);
  const link = row.links[index];
  return link && row.values[index] !== null ? html`<a href=${place.href({ ...filters, ...link, list: figure.list })}>${text}</a>` : text;
}

/** A figure of one row reads better as a column. */
export function upright(figure: Figure): Figure {
  const [first] = figure.columns;
  const [row] = figure.rows;
  return first && row ? {
    ...figure,
    keyLabel: TEXTS.whatAmount,
    keyKind: 'TEXT',
    columns: [{ ...first, label: TEXTS.amountUsd }],
    rows: figure.columns.map((column, index) => ({ key: column.label, values: [row.values[index] ?? null], links: [row.links[index] ?? null] }))
  } : figure;
}
