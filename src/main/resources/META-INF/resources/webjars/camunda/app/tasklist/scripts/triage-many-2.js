// Triage of many recommendations in one confirmed step, for the OHCHR desk: a button in Tasklist's head opens the list.

const ENDPOINT = '/api/recommendations/triage';
const PAGE = 50;

const OUTCOMES = [['follow-up', 'Follow them up'], ['not-actionable', 'They can not be acted on']];
const PRIORITIES = [['high', 'High'], ['medium', 'Medium'], ['low', 'Low']];

function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

function select(label, options) {
  const input = element('select', {}, ...options.map(([value, text]) => element('option', { value, textContent: text })));
  input.setAttribute('aria-label', label);
  return input;
}

function labelled(text, input) {
  const label = element('label', {}, `${text} `, input);
  label.style.marginRight = '1.5em';
  return label;
}

// The token of the session as it is now; the web apps hand out the one of when the page was loaded.
function token(api) {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : api.CSRFToken;
}

class TriageDialog {
  constructor(api) {
    this.api = api;
    this.page = 0;
    this.total = 0;
    this.country = element('input', { size: 4, maxLength: 3 });
    this.body = element('input', { size: 10 });
    this.outcome = select('Outcome', OUTCOMES);
    this.priority = select('Priority', PRIORITIES);
    this.selected = element('input', { type: 'checkbox' });
    this.deadline = element('input', { type: 'date' });
    this.reason = element('input', { size: 40, maxLength: 2000 });
    this.all = element('input', { type: 'checkbox' });
    this.all.setAttribute('aria-label', 'Select all on this page');
    this.rows = element('tbody');
    this.status = element('p');
    this.status.setAttribute('role', 'status');
    this.refusals = element('ul', { className: 'triage-refusals' });
    this.question = element('p');
    this.question.setAttribute('role', 'alert');
    this.submit = element('button', { type: 'button', className: 'btn btn-primary', textContent: 'Triage selected …' });
    this.dialog = this.build();
  }

  build() {
    const button = (text, act) => element('button', { type: 'button', className: 'btn btn-default', textContent: text, onclick: act });
    this.submit.onclick = () => this.triage();
    this.all.onchange = () => this.boxes().forEach((box) => { box.checked = this.all.checked; });
    const head = element('tr', {}, element('th', {}, this.all),
      ...['Recommendation', 'Country', 'Body', 'Text', 'Deadline'].map((text) => element('th', { textContent: text })));
    const table = element('table', { className: 'table table-condensed' }, element('thead', {}, head), this.rows);
    const dialog = element('dialog', { id: 'triage-many' },
      element('h3', { textContent: 'Triage many recommendations' }),
      element('p', {}, labelled('Country', this.country), labelled('Body', this.body),
        button('Search', () => this.show(0)), ' ', button('Earlier', () => this.show(this.page - 1)), ' ',
        button('Later', () => this.show(this.page + 1))),
      table,
      element('p', {}, labelled('Outcome', this.outcome), labelled('Priority', this.priority),
        labelled('Selected by the body for follow-up', this.selected), labelled('Other deadline', this.deadline), labelled('Reason', this.reason)),
      this.status,
      this.refusals,
      this.question,
      element('p', {}, this.submit, ' ', button('Close', () => this.dialog.close())));
    dialog.style.cssText = 'width: 90vw; max-height: 90vh; overflow: auto';
    document.body.append(dialog);
    return dialog;
  }

  boxes() {
    return [...this.rows.querySelectorAll('input[type=checkbox]')];
  }

  async open() {
    this.dialog.showModal();
    await this.show(0);
  }

  async show(page) {
    if (page < 0 || page > 0 && page * PAGE >= this.total) {
      return;
    }
    const query = new URLSearchParams({ country: this.country.value.trim().toUpperCase(), body: this.body.value.trim(), page, size: PAGE });
    const response = await fetch(`${ENDPOINT}?${query}`, { credentials: 'same-origin' });
    const answer = await response.json();
    if (!response.ok) {
      this.status.textContent = answer.message;
      return;
    }
    this.page = page;
    this.total = answer.total;
    this.all.checked = false;
    this.rows.replaceChildren(...answer.items.map((item) => this.row(item)));
    this.status.textContent = `${answer.total} wait for triage; page ${page + 1} of ${Math.max(1, Math.ceil(answer.total / PAGE))}.`;
  }

  row(item) {
    const box = element('input', { type: 'checkbox', value: item.taskId });
    box.setAttribute('aria-label', `Select ${item.recommendation}`);
    const text = item.text.length > 300 ? `${item.text.slice(0, 300)} …` : item.text;
    return element('tr', {}, element('td', {}, box),
      ...[item.recommendation, item.country, item.body, text, item.deadline].map((value) => element('td', { textContent: value })));
  }

  async triage() {
    const taskIds = this.boxes().filter((box) => box.checked).map((box) => box.value);
    if (taskIds.length === 0) {
      this.status.textContent = 'Select at least one recommendation.';
      return;
    }
    const outcome = this.outcome.selectedOptions[0].textContent;
    const priority = this.priority.selectedOptions[0].textContent;
    this.confirm(`Triage ${taskIds.length} recommendations? Outcome: ${outcome}. Priority: ${priority}.`, () => this.send(taskIds));
  }

  // Tasklist's page is sandboxed: the browser's own question would never be shown.
  confirm(question, act) {
    const answer = (text, className, then) => element('button', { type: 'button', className, textContent: text, onclick: () => {
      this.question.replaceChildren();
      then();
    } });
    this.question.replaceChildren(`${question} `, answer('Triage them', 'btn btn-primary', act), ' ', answer('Not yet', 'btn btn-default', () => {}));
    this.question.scrollIntoView();
  }

  async send(taskIds) {
    this.submit.disabled = true;
    this.refusals.replaceChildren();
    try {
      const response = await fetch(ENDPOINT, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(this.api) },
        body: JSON.stringify({ taskIds, values: {
          triageOutcome: this.outcome.value, priority: this.priority.value, followUpSelected: this.selected.checked,
          otherDeadline: this.deadline.value || null, triageComment: this.reason.value } })
      });
      const answer = await response.json();
      await this.show(0);
      if (response.ok) {
        this.report(answer);
      } else {
        this.status.textContent = answer.message;
      }
    } catch (e) {
      this.status.textContent = 'The server did not answer. Search again to see what is triaged.';
    } finally {
      this.submit.disabled = false;
    }
  }

  // Each reason once, with all recommendations that were refused for it.
  report(answer) {
    this.status.textContent = `${answer.triaged} triaged, ${answer.refused} refused.`;
    const reasons = new Map();
    answer.results.filter((result) => result.outcome !== 'triaged').forEach((result) => {
      reasons.set(result.message, [...reasons.get(result.message) ?? [], result.recommendation ?? 'no longer in the list']);
    });
    this.refusals.replaceChildren(...[...reasons].map(([reason, refused]) =>
      element('li', {}, element('strong', { textContent: reason }), ` Refused: ${refused.join(', ')}`)));
    this.status.scrollIntoView({ block: 'center' });
  }
}

export default {
  id: 'triage-many',
  pluginPoint: 'tasklist.navbar.action',
  priority: 5,
  render(node, { api }) {
    fetch(`${ENDPOINT}?size=1`, { credentials: 'same-origin' }).then((response) => {
      if (response.ok) {
        let dialog;
        const open = element('button', { type: 'button', className: 'btn btn-link', textContent: 'Triage many' });
        open.onclick = () => { dialog ??= new TriageDialog(api); dialog.open(); };
        node.append(open);
      }
    });
  },
  unmount() {
    document.getElementById('triage-many')?.remove();
  }
};
