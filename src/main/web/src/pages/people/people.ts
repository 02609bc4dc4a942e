// What the program knows of people and teams.

export type Warning = 'no-role' | 'no-country' | 'no-email' | 'unknown-group' | 'demo-account';

export interface Group {
  id: string;
  name: string;
}

export interface Entry {
  id: string;
  name: string;
  email: string | null;
  groups: Group[];
  countries: string[];
  everyCountry: boolean;
  external: boolean;
  lastSignIn: string | null;
  heldUntil: string | null;
  away: { from: string; until: string; deputy: string | null } | null;
  warnings: Warning[];
}

/** A team in which nobody is; of one country, or of all. */
export interface Vacant {
  group: Group;
  country: string | null;
}

export interface People {
  people: Entry[];
  countryNames: Record<string, string>;
  vacant: Vacant[];
  unknown: Group[];
}

/** Those whom the search finds by name, account, e-mail, team or country. */
export function matching({ people, countryNames: names }: People, wanted: string, onlyWarnings: boolean): Entry[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(word => word);
  return people.filter(entry => (!onlyWarnings || entry.warnings.length > 0)
    && words.every(word => [entry.id, entry.name, entry.email ?? '', ...entry.groups.map(group => group.name), ...entry.countries, ...entry.countries.map(code => names[code] ?? code)].some(text => text.toLowerCase().includes(word))));
}

/** Each team once, with the countries in which it has nobody; none where it works for all. */
export function vacantByTeam(vacant: Vacant[]): { team: string; countries: string[] }[] {
  const teams = new Map<string, string[]>();
  vacant.forEach(({ group, country }) => teams.set(group.name, [...(teams.get(group.name) ?? []), ...(country ? [country] : [])]));
  return [...teams].map(([team, countries]) => ({ team, countries }));
}

/** What countries are called, in a row. */
export function countriesOf(codes: string[], names: Record<string, string>): string {
  return codes.map(code => names[code] ?? code).join(', ');
}
