// What Tasklist asks the engine is asked in the program's way: a text in the box over the list finds tasks by the title and
// the reference of their case as well, and a task that is gone is told of in words.

import { api, ask } from '../../shared/server';
import { forget, learn, UNKNOWN } from './task-states';

type Answer = (failure: unknown, result?: unknown) => void;
interface Resource {
  get?(id: string, done: Answer): unknown;
  getTasks?(query: Query, done: Answer): unknown;
}
interface Api {
  resource(name: string): Resource;
}
interface Root {
  $applyAsync(): void;
}
interface Provide {
  decorator(name: string, by: unknown[]): void;
}
declare const angular: { module(name: string): { config(parts: unknown[]): unknown } };

/** What a list asks for: a filter, a page of it, and what narrows it. */
export interface Query {
  nameLike?: string;
  taskIdIn?: string[];
  [more: string]: unknown;
}

/** A text that means the name of a task as Tasklist has it; the person means whatever is called so. */
export const textOf = ({ nameLike }: Query): string => (nameLike ?? '').replace(/^%|%$/g, '').trim();

/** The query for the tasks that were found; the query itself where too many were to name them. */
export function narrowed(query: Query, found: { ids: string[]; more: boolean }): Query {
  if (found.more) {
    return query;
  }
  const asked: Query = { ...query, taskIdIn: found.ids.length === 0 ? ['none'] : found.ids };
  delete asked.nameLike;
  return asked;
}

async function meant(query: Query): Promise<Query> {
  const text = textOf(query);
  if (text === '') {
    return query;
  }
  return ask<{ ids: string[]; more: boolean }>('GET', api(`home/tasks?q=${encodeURIComponent(text)}`)).then(({ body }) => narrowed(query, body)).catch(() => query);
}

export function askInOurWay(): void {
  angular.module('cam.tasklist.custom').config(['$provide', ($provide: Provide) => {
    $provide.decorator('camAPI', ['$delegate', '$rootScope', ($delegate: Api, root: Root) => {
      const resource = $delegate.resource;
      $delegate.resource = (name: string): Resource => {
        const found = resource.call($delegate, name);
        if (name === 'filter' && found.getTasks) {
          const getTasks = found.getTasks.bind(found);
          found.getTasks = (query, done) => void meant(query).then(asked => getTasks(asked, done));
        }
        if (name === 'task' && found.get) {
          const get = found.get.bind(found);
          found.get = (id, done) => void learn(id).then(state => {
            if (state === undefined || state !== UNKNOWN && state.open) {
              get(id, done);
            } else {
              done(null, null);
              root.$applyAsync();
            }
          });
        }
        return found;
      };
      return $delegate;
    }]);
  }]);
  window.addEventListener('hashchange', () => { if (!location.hash.includes('task=')) { forget(); } });
}
