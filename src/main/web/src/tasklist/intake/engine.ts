import { call } from '../../shared/server';

const ATTEMPTS = 4;
const PAUSE_MILLIS = 1500;

/** Whether the person who is signed in belongs to a group; asked again where the program does not answer. */
export async function belongsTo(group: string, engine: string): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const { userId } = await call<{ userId: string }>(`camunda/api/admin/auth/user/${engine}`);
      const { groups } = await call<{ groups: { id: string }[] }>(`camunda/api/engine/engine/${engine}/identity/groups`, { userId });
      return groups.some(each => each.id === group);
    } catch {
      await new Promise(resolve => setTimeout(resolve, PAUSE_MILLIS));
    }
  }
  return false;
}

/** Where in Tasklist the task of a case is; null if it has none. */
export async function taskLink(engine: string, processInstanceId: string): Promise<string | null> {
  const tasks = await call<{ id: string }[]>(`camunda/api/engine/engine/${engine}/task`, { processInstanceId }).catch(() => []);
  return tasks[0] ? `#/?task=${encodeURIComponent(tasks[0].id)}` : null;
}
