import { element } from '../../shared/element';
import type { Reader } from '../../shared/reader';
import { address } from '../../shared/server';
import { TEXTS } from '../texts';
import type { Figure } from './answers';
import { shown } from './words';

type Chart = new (canvas: HTMLCanvasElement, settings: object) => object;

const LIBRARY = 'webjars/chart.js/4.5.1/dist/chart.umd.js';
const COLOURS = ['#14507d', '#b26a00', '#a3201a', '#5c6b73'];
const CENTS = 100;
const WIDEST_BAR = 60;
const SIDEWAYS_FROM = 9;

/** Which of a figure's columns are drawn; the first one where nothing is said. */
const DRAWN: Record<string, number[]> = {
  money: [0, 1, 2, 3, 4], fund: [1], 'request-days': [1, 2, 3], 'document-days': [1, 2, 3], 'follow-up-days': [1, 2, 3],
  'tasks-by-team': [0, 1, 2], deadlines: [1, 2, 3, 4], annual: [0, 1, 2, 3]
};

interface Dataset {
  label: string;
  data: (number | null)[];
  backgroundColor?: string;
  borderColor?: string;
  tension?: number;
  maxBarThickness: number;
}

let library: Promise<Chart> | undefined;

/**
 * Draws a figure into a box.
 *
 * @throws Error if the library that draws can't be loaded
 */
export async function draw(reader: Reader, figure: Figure, box: HTMLElement): Promise<void> {
  const Chart = await chartLibrary(reader);
  const { labels, datasets } = drawn(reader, figure);
  const canvas = element('canvas', { role: 'img', 'aria-label': reader.word(TEXTS.chart, { title: reader.word(figure.title) }) });
  box.replaceChildren(canvas);
  const ticks = columnsOf(figure).some(column => figure.columns[column]?.kind === 'NUMBER') ? { precision: 0 } : {};
  const sideways = figure.chart === 'bar' && labels.length >= SIDEWAYS_FROM;
  const stacked = figure.id === 'deadlines';
  box.style.height = `${sideways ? Math.max(220, labels.length * 24 + 60) : 240}px`;
  new Chart(canvas, {
    type: figure.chart,
    data: { labels, datasets },
    options: {
      animation: false, maintainAspectRatio: false, locale: reader.code, indexAxis: sideways ? 'y' : 'x',
      plugins: { legend: { display: datasets.length > 1, rtl: reader.direction === 'rtl' } },
      scales: { x: { stacked, ticks: sideways ? ticks : {} }, y: { stacked, beginAtZero: true, ticks: sideways ? {} : ticks } }
    }
  });
}

/** What stands beside the bars or below the line, and how long or high they are; money in whole units. */
export function drawn(reader: Reader, figure: Figure): { labels: string[]; datasets: Dataset[] } {
  const label = (column: number) => reader.word(figure.columns[column]?.label ?? '');
  const value = (row: number, column: number) => scaled(figure.rows[row]?.values[column] ?? null, figure.columns[column]?.kind === 'MONEY');
  const columns = columnsOf(figure);
  if (figure.id === 'money') {
    return { labels: columns.map(label),
      datasets: [{ label: reader.word(figure.title), data: columns.map(column => value(0, column)), backgroundColor: COLOURS[0], maxBarThickness: WIDEST_BAR }] };
  }
  return { labels: figure.rows.map(row => shown(reader, figure.keyKind, row.key)),
    datasets: columns.map((column, index) => ({
      label: label(column), data: figure.rows.map((_, row) => value(row, column)),
      backgroundColor: COLOURS[index], borderColor: COLOURS[index], tension: 0, maxBarThickness: WIDEST_BAR
    })) };
}

function columnsOf(figure: Figure): number[] {
  return DRAWN[figure.id] ?? [0];
}

function scaled(value: number | null, money: boolean): number | null {
  return value !== null && money ? value / CENTS : value;
}

function chartLibrary(reader: Reader): Promise<Chart> {
  library ??= new Promise((resolve, reject) => {
    document.head.append(element('script', {
      src: address(LIBRARY),
      onload: () => resolve((window as unknown as { Chart: Chart }).Chart),
      onerror: () => reject(new Error(reader.word(TEXTS.noChart)))
    }));
  });
  return library;
}
