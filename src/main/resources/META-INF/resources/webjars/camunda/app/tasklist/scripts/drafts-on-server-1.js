// Tasklist's forms keep what Save saves in the browser's storage, which outlives the session on a shared computer. Here
// those entries go to the server instead, where they belong to the person and go with the task. Tasklist reads a draft
// while it builds the form and can't wait, so the request is a synchronous one.
const PREFIX = 'camunda-form:';
const unsent = new Map(); // what the server did not take, such as after the session ended: kept for its writer until the page is left
let account = null;
const originals = {
  getItem: Storage.prototype.getItem,
  setItem: Storage.prototype.setItem,
  removeItem: Storage.prototype.removeItem
};

function token() {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.slice('XSRF-TOKEN='.length) : '';
}

function call(method, taskId, body) {
  const request = new XMLHttpRequest();
  request.open(method, `/api/tasks/${encodeURIComponent(taskId)}/draft`, false);
  request.setRequestHeader('X-XSRF-TOKEN', token());
  if (body !== undefined) {
    request.setRequestHeader('Content-Type', 'application/json');
  }
  try {
    request.send(body);
    account = request.getResponseHeader('X-Casework-Account') || account;
    return request;
  } catch (unreachable) {
    return { status: 0, responseText: '' };
  }
}

/** The task that the entry is a draft of; null for all other entries and for forms without a task. */
function taskOf(storage, key) {
  const isDraft = storage === window.localStorage && String(key).startsWith(PREFIX);
  return isDraft ? String(key).slice(PREFIX.length) : null;
}

Storage.prototype.getItem = function getItem(key) {
  const task = taskOf(this, key);
  if (task === null) {
    return originals.getItem.call(this, key);
  }
  if (task === 'undefined') {
    return null;
  }
  const draft = call('GET', task);
  const kept = unsent.get(task);
  if (kept && kept.account === account && (draft.status === 200 || draft.status === 204)) {
    return kept.value;
  }
  return draft.status === 200 ? draft.responseText : null;
};

Storage.prototype.setItem = function setItem(key, value) {
  const task = taskOf(this, key);
  if (task === null) {
    originals.setItem.call(this, key, value);
  } else if (task !== 'undefined') {
    if (call('PUT', task, value).status === 204) {
      unsent.delete(task);
    } else {
      unsent.set(task, { account, value });
    }
  }
};

Storage.prototype.removeItem = function removeItem(key) {
  const task = taskOf(this, key);
  if (task === null) {
    originals.removeItem.call(this, key);
  } else {
    unsent.delete(task);
  }
};

Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX))
  .forEach((key) => originals.removeItem.call(window.localStorage, key));

export default [];
