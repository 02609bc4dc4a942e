import './dom';
import { READER } from './shown';

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CasePage } from '../src/case/answers';

let page: Partial<CasePage> = {};

Object.defineProperty(globalThis, 'fetch', {
  value: (where: string) => Promise.resolve(where.includes('/api/cases/page') ? new Response(JSON.stringify(page), { status: 200 }) : new Response('{}', { status: 404 })),
  configurable: true
});
const { CasePageElement } = await import('../src/case/case');

const of = (given: Partial<CasePage>): Partial<CasePage> => ({
  key: 'SF-KEN-2027-0001', kind: 'request', title: 'Legal aid', country: 'KEN', process: 'Seed-funding request', stage: null, stageSince: null, whole: true,
  endedAt: null, facts: [], stages: [], tasks: [], working: false, money: null, recommendations: [], recommendationCount: 0, actions: [], reports: [], amendments: [],
  assessments: [], grades: [], links: [], diagram: null, statement: null, ...given
});

async function evidence(given: Partial<CasePage>, groups: string[]): Promise<string | null> {
  page = of(given);
  const element = new CasePageElement(page.key ?? '', READER);
  element.groups = groups;
  document.body.append(element);
  for (let i = 0; i < 20 && !element.querySelector('h1'); i++) {
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  const link = [...element.querySelectorAll('a')].find(each => each.textContent === 'Evidence bundle');
  element.remove();
  return link ? link.getAttribute('href') : null;
}

test('evidence of a case is offered to those who may take it, slashes and all', async () => {
  assert.ok((await evidence({}, ['manager']))?.endsWith('/api/evidence/cases/SF-KEN-2027-0001'));
  assert.ok((await evidence({ key: 'CAT/C/SVN/CO/4', kind: 'document' }, ['ohchr-desk']))?.endsWith('/api/evidence/cases/CAT%2FC%2FSVN%2FCO%2F4'));
});

test('nobody else, and no recommendation, has it', async () => {
  assert.equal(await evidence({}, ['country-team', 'agency-undp']), null);
  assert.equal(await evidence({}, []), null);
  assert.equal(await evidence({ kind: 'recommendation' }, ['manager']), null);
});
