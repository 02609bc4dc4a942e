import { call } from '../../shared/server';

/** Whether the person who is signed in belongs to a group. */
export async function belongsTo(group: string, engine: string): Promise<boolean> {
  try {
    const { userId } = await call<{ userId: string }>(`camunda/api/admin/auth/user/${engine}`);
    const { groups } = await call<{ groups: { id: string }[] }>(`camunda/api/engine/engine/${engine}/identity/groups`, { userId });
    return groups.some(each => each.id === group);
  } catch {
    return false;
  }
}

/** Where in Tasklist the task of a case is; null if it has none. */
export async function taskLink(engine: string, processInstanceId: string): Promise<string | null> {
  const tasks = await call<{ id: string }[]>(`camunda/api/engine/engine/${engine}/task`, { processInstanceId }).catch(() => []);
  return tasks[0] ? `#/?task=${encodeURIComponent(tasks[0].id)}` : null;
}
