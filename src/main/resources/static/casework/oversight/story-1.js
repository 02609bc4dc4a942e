// The story of a case: the same in Cockpit, in Tasklist and on a page of its own.

import { address, ask, element, moment, problem, span, styles } from './page-1.js';

const GROUPS = [
  ['work', 'What people did', ['start', 'end', 'task', 'comment', 'document', 'money', 'escalation'], true],
  ['changes', 'Changes', ['change'], true],
  ['steps', 'Steps of the program', ['step', 'timer'], false],
  ['mails', 'Mails', ['mail'], false]
];

const STATES = { open: 'open', done: 'done', cancelled: 'ended without being done' };

function details(event) {
  if (event.details.length === 0) {
    return null;
  }
  const list = element('dl');
  event.details.forEach(detail => list.append(element('dt', { text: detail.label }), element('dd', { text: detail.value })));
  return list;
}

function row(event) {
  const facts = [];
  if (event.personName) {
    facts.push(`by ${event.personName}`);
  }
  if (event.kind === 'task' || event.kind === 'escalation') {
    facts.push(STATES[event.state]);
    facts.push(event.until ? `took ${span(event.at, event.until)}` : `for ${span(event.at, new Date())}`);
  }
  if (event.due) {
    facts.push(`due ${moment(event.due)}`);
  }
  const head = element('p', { class: 'cw-what' }, element('strong', { text: event.what }));
  if (event.late) {
    head.append(' ', element('span', { class: 'cw-late', text: 'late' }));
  }
  const item = element('li', { class: `cw-event cw-${event.kind}` },
    element('time', { datetime: event.at, text: moment(event.at) }),
    element('div', {}, head, facts.length ? element('p', { class: 'cw-facts', text: facts.join(' · ') }) : null, details(event)));
  item.dataset.kind = event.kind;
  return item;
}

function reviews(story) {
  if (story.reviews.length === 0) {
    return null;
  }
  const body = element('tbody');
  story.reviews.forEach(review => body.append(element('tr', {},
    element('th', { scope: 'row', text: review.agency.replace(/^agency-/, '').toUpperCase() }),
    ...[review.status.replace('-', ' '), review.average, review.recommendation?.replaceAll('-', ' '), review.comment]
      .map(text => element('td', { text: text ?? '–' })))));
  return element('section', {}, element('h3', { text: 'Reviews' }),
    element('div', { class: 'cw-wide', tabindex: '0', role: 'region', 'aria-label': 'Reviews' }, element('table', { class: 'cw-table' },
      element('thead', {}, element('tr', {}, ...['Agency', 'Status', 'Average', 'Recommendation', 'Comment'].map(text => element('th', { scope: 'col', text })))), body)));
}

function links(story, follow) {
  if (story.links.length === 0) {
    return null;
  }
  const list = element('ul');
  story.links.forEach(link => list.append(element('li', {}, `${link.relation} `,
    element('a', { href: follow(link.businessKey), text: link.businessKey }), `: ${link.title}`)));
  return element('section', {}, element('h3', { text: 'Linked cases' }), list);
}

function timeline(story) {
  const list = element('ol', { class: 'cw-story' });
  story.events.forEach(event => list.append(row(event)));
  const choices = element('fieldset', { class: 'cw-choices' }, element('legend', { text: 'Show' }));
  const show = () => {
    const shown = GROUPS.filter(([name]) => choices.querySelector(`[value=${name}]`)?.checked).flatMap(([, , kinds]) => kinds);
    list.querySelectorAll(':scope > li').forEach(item => { item.hidden = !shown.includes(item.dataset.kind); });
  };
  GROUPS.forEach(([name, label, kinds, on]) => {
    const count = story.events.filter(event => kinds.includes(event.kind)).length;
    if (count > 0) {
      choices.append(element('label', {}, element('input', { type: 'checkbox', value: name, checked: on, onchange: show }), ` ${label} (${count})`));
    }
  });
  show();
  return element('section', {}, element('h3', { text: 'What happened' }), choices, list);
}

// Shows the story of the case that `which` names: {businessKey}, {processInstanceId} or {taskId}.
export async function showStory(node, which, follow = key => address('casework/story/', { case: key })) {
  styles();
  const view = element('div', { class: 'casework cw-case' }, element('p', { role: 'status', text: 'The story of the case is being read …' }));
  node.replaceChildren(view);
  try {
    const story = await ask('api/cases/story', which);
    const facts = [story.country, story.process, story.stage ? `stage: ${story.stage}` : null,
      `began ${moment(story.startedAt)}`, story.endedAt ? `ended ${moment(story.endedAt)}, after ${span(story.startedAt, story.endedAt)}` : null];
    view.replaceChildren(
      element('h2', { text: [story.businessKey, story.title].filter(Boolean).join(' – ') }),
      element('p', { class: 'cw-facts', text: `${facts.filter(Boolean).join(' · ')}. Times are UTC.` }),
      ...[links(story, follow), reviews(story), timeline(story)].filter(Boolean));
    return story;
  } catch (error) {
    view.replaceChildren(problem(error));
    return null;
  }
}
