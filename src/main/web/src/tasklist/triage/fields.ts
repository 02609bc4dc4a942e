import { element } from '../../shared/element';

const OUTCOMES: [string, string][] = [['follow-up', 'Follow them up'], ['not-actionable', 'They can not be acted on']];
const PRIORITIES: [string, string][] = [['high', 'High'], ['medium', 'Medium'], ['low', 'Low']];

/** What is said of all that are triaged. */
export class TriageFields {
  private readonly outcome = select('Outcome', OUTCOMES);
  private readonly priority = select('Priority', PRIORITIES);
  private readonly selected = element('input', { type: 'checkbox' });
  private readonly deadline = element('input', { type: 'date' });
  private readonly reason = element('input', { size: 40, maxlength: 2000 });

  readonly node = element('p', {}, labelled('Outcome', this.outcome), labelled('Priority', this.priority),
    labelled('Selected by the body for follow-up', this.selected), labelled('Other deadline', this.deadline), labelled('Reason', this.reason));

  /** The values as the task's form would send them. */
  values(): Record<string, unknown> {
    return {
      triageOutcome: this.outcome.value, priority: this.priority.value, followUpSelected: this.selected.checked,
      otherDeadline: this.deadline.value || null, triageComment: this.reason.value
    };
  }

  /** What was chosen, in words. */
  said(): string {
    return `Outcome: ${this.outcome.selectedOptions[0]?.textContent}. Priority: ${this.priority.selectedOptions[0]?.textContent}.`;
  }
}

/** A field with its label before it. */
export function labelled(text: string, input: HTMLElement): HTMLElement {
  return element('label', { style: 'margin-right: 1.5em' }, `${text} `, input);
}

function select(label: string, options: [string, string][]): HTMLSelectElement {
  return element('select', { 'aria-label': label }, ...options.map(([value, text]) => element('option', { value, text })));
}
