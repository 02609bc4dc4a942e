import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countriesOf, matching, vacantByTeam, type Entry, type People } from '../src/pages/people/people';

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id, name: id.toUpperCase(), email: null, groups: [], countries: [], everyCountry: false, external: false, lastSignIn: null, heldUntil: null, away: null, warnings: [], ...more
});

test('people are found by name, team and country, or by what is missing', () => {
  const people: People = {
    people: [entry('amina', { countries: ['KEN'], groups: [{ id: 'country-team', name: 'UN country team' }] }), entry('omar', { warnings: ['no-role'] })],
    vacant: [], unknown: [], countryNames: { KEN: 'Kenya' }
  };
  const found = (wanted: string, onlyWarnings = false): string[] => matching(people, wanted, onlyWarnings).map(({ id }) => id);

  assert.deepEqual(found(''), ['amina', 'omar']);
  assert.deepEqual(found('kenya team'), ['amina']);
  assert.deepEqual(found('OMAR'), ['omar']);
  assert.deepEqual(found('', true), ['omar']);
  assert.deepEqual(found('amina', true), []);
});

test('a team without people is named once with its countries', () => {
  const team = { id: 'country-team', name: 'UN country team' };
  const vacant = vacantByTeam([{ group: team, country: 'PER' }, { group: team, country: 'NPL' }, { group: { id: 'agency-who', name: 'WHO' }, country: null }]);

  assert.deepEqual(vacant, [{ team: 'UN country team', countries: ['PER', 'NPL'] }, { team: 'WHO', countries: [] }]);
  assert.equal(countriesOf(['PER', 'XKX'], { PER: 'Peru' }), 'Peru, XKX');
});
