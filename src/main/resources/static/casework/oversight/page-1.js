// What the pages of oversight share: elements made of text only, questions to the program, and how dates and spans read.

const BASE = new URL('../../', import.meta.url);

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name === 'text') {
      node.textContent = value === null || value === undefined ? '' : String(value);
    } else if (typeof value === 'function') {
      node[name] = value;
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  });
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

export function address(path, parameters = {}) {
  const url = new URL(path.replace(/^\//, ''), BASE);
  Object.entries(parameters).forEach(([name, value]) => {
    if (value !== null && value !== undefined && value !== '') {
      url.searchParams.set(name, value);
    }
  });
  return url.toString();
}

// The token of the session as it is now; the web apps hand out the one of when the page was loaded.
function token() {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

export async function ask(path, parameters, order) {
  const options = { credentials: 'same-origin', headers: { Accept: 'application/json' } };
  if (order) {
    options.method = order.method ?? 'POST';
    options.headers['X-XSRF-TOKEN'] = token();
    if (order.body !== undefined) {
      options.headers['Content-Type'] = 'application/json';
      options.body = JSON.stringify(order.body);
    }
  }
  const response = await fetch(address(path, parameters), options);
  const text = await response.text();
  let answer = null;
  try {
    answer = text ? JSON.parse(text) : null;
  } catch (e) {
    answer = null;
  }
  if (response.status === 401) {
    throw new Error('Please sign in to Tasklist or Cockpit first, then load this page again.');
  }
  if (!response.ok) {
    throw new Error(answer?.message ?? 'The program did not answer. Try again in a moment.');
  }
  return answer;
}

export function moment(instant) {
  return instant ? new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }) : '';
}

export function day(instant) {
  return instant ? new Date(instant).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }) : '';
}

export function span(from, until) {
  const minutes = Math.round((new Date(until) - new Date(from)) / 60000);
  if (minutes < 1) {
    return 'less than a minute';
  }
  if (minutes < 60) {
    return `${minutes} min`;
  }
  if (minutes < 48 * 60) {
    return `${Math.round(minutes / 60)} h`;
  }
  return `${Math.round(minutes / 1440)} days`;
}

export function styles() {
  if (!document.getElementById('casework-oversight-styles')) {
    const link = element('link', { id: 'casework-oversight-styles', rel: 'stylesheet', href: address('casework/oversight/oversight-1.css') });
    document.head.append(link);
  }
}

export function problem(error) {
  return element('p', { class: 'cw-problem', role: 'alert', text: error?.message ?? String(error) });
}
