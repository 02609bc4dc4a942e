/** Agencies whose names are not their ids in capitals. */
const NAMES: Record<string, string> = {
  unwomen: 'UN Women',
  unhabitat: 'UN-Habitat',
};
const PREFIX = 'agency-';

/** Whether a key is the group of an agency. */
export function isAgency(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** The name of an agency as people know it. */
export function agencyName(group: string): string {
  const id = isAgency(group) ? group.slice(PREFIX.length) : group;
  return NAMES[id] ?? id.toUpperCase();
}
