import { address, call, engine } from '../server';

/** Who is signed in. */
export interface Person {
  id: string;
  name: string;
  groups: readonly string[];
}

interface Profile {
  firstName: string | null;
  lastName: string | null;
}

/** Who is signed in; null if nobody is, or it can't be asked. */
export async function whoIsThere(): Promise<Person | null> {
  try {
    const { userId } = await call<{ userId: string }>(SESSION);
    const [{ groups }, profile] = await Promise.all([
      call<{ groups: { id: string }[] }>(`${ENGINE}identity/groups`, { userId }),
      call<Profile>(`${ENGINE}user/${encodeURIComponent(userId)}/profile`).catch(() => ({ firstName: null, lastName: null }))]);
    return { id: userId, name: [profile.firstName, profile.lastName].filter(Boolean).join(' ') || userId, groups: groups.map(({ id }) => id) };
  } catch {
    return null;
  }
}

const SESSION = 'camunda/api/admin/auth/user/default';
const ENGINE = engine('').slice(address('').length);
