import { html, type TemplateResult } from 'lit';
import { empty } from '../../shared/parts/notice';
import { paging } from '../../shared/parts/paging';
import { table } from '../../shared/parts/table';
import { NOTHING, type Reader } from '../../shared/reader';
import { address } from '../../shared/server';
import { TEXTS } from '../texts';
import type { Entry, Now, Opened, Page } from './answers';
import { caseLink } from './form';
import { fateOf, headOf, whatOf, withOf } from './words';

/** The page of a hand-over, or of all with 'null'. */
export const pageOf = (id: string | null): string => address('casework/hand-over/', { id });

/** What was handed over, and where each case stands now. */
export function opened(reader: Reader, { handOver, items }: Opened): TemplateResult {
  const { word } = reader;
  return html`<h1>${headOf(reader, handOver)}</h1>
    <p class="cw-facts">${word(TEXTS.byAt, { person: handOver.byName, moment: reader.moment(handOver.at) })}
      ${word(TEXTS.openTasksLeft, { count: reader.number(items.filter(item => item.open).length) })} ${reader.zoneNote()}</p>
    <p>${handOver.reason}</p>
    ${items.length === 0 ? empty(word(TEXTS.maySeeNone)) : table<Now>({
      caption: word(TEXTS.whatWasHandedOver), isCaptionHidden: true, rows: items,
      columns: [{ head: word(TEXTS.case), names: true, cell: item => html`${caseLink(item.reference)}${item.title ? `: ${item.title}` : ''}` },
        { head: word(TEXTS.country), cell: item => reader.country(item.country) }, { head: word(TEXTS.stageNow), cell: item => item.stage ? reader.label(item.stage) : NOTHING },
        { head: word(TEXTS.what), cell: item => task(reader, item) },
        { head: word(TEXTS.went), cell: item => item.refusal ? word(TEXTS.keptWhy, { what: fateOf(reader, item), reason: item.refusal }) : fateOf(reader, item) },
        { head: word(TEXTS.nowWith), cell: item => withOf(reader, item) },
        { head: word(TEXTS.dueHead), look: 'cw-when', cell: item => reader.moment(item.due) || NOTHING, sort: item => item.due }]
    })}`;
}

function task(reader: Reader, item: Now): TemplateResult | string {
  return item.open && item.taskId
    ? html`<a href=${`${address('camunda/app/tasklist/default/')}#/?task=${encodeURIComponent(item.taskId)}`}>${whatOf(reader, item)}</a>` : whatOf(reader, item);
}

/** The hand-overs that one may see, the newest first. */
export function entries(reader: Reader, answer: Page, turn: (page: number) => void): TemplateResult {
  const { word } = reader;
  return answer.items.length === 0 ? empty(word(TEXTS.noneYet)) : html`${table<Entry>({
    caption: word(TEXTS.handOvers), isCaptionHidden: true, rows: answer.items,
    columns: [{ head: word(TEXTS.when), look: 'cw-when', cell: each => reader.moment(each.at) },
      { head: word(TEXTS.what), names: true, cell: each => html`<a href=${pageOf(each.id)}>${headOf(reader, each)}</a>` },
      { head: word(TEXTS.byHead), cell: each => each.byName }, { head: word(TEXTS.reason), cell: each => each.reason },
      { head: word(TEXTS.handedOver), cell: each => word(TEXTS.doneOf, { done: reader.number(each.done), all: reader.number(each.things) }) }]
  })}${paging(reader, answer, answer.page, { turn })}`;
}
