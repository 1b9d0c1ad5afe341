// Which route of the HTTP API takes a request, by API Gateway's rules: a path in full before one with a {parameter}, that
// before a greedy {parameter+}, that before $default; and a route of the method before one of ANY.
// match(routes, 'GET', '/articles/7f') → { route, parameters: { id: '7f' } }
import type { Route } from '../plan/api.ts';

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

export function match(routes: readonly Route[], method: string, path: string): Match | undefined {
  const matches = routes.flatMap((route) => {
    if (route.method !== 'ANY' && route.method !== method) return [];
    const parameters = parametersOf(route.path, path);
    return parameters === undefined ? [] : [{ route, parameters, rank: rankOf(route) }];
  });
  return matches.sort((a, b) => (a.rank < b.rank ? -1 : 1))[0];
}

function parametersOf(pattern: string, path: string): Record<string, string> | undefined {
  if (pattern === '$default') return {};
  const wanted = pattern.split('/');
  const given = path.replace(/(?<=.)\/$/, '').split('/');
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const [, name, greedy] = /^\{([^}+]+)(\+)?\}$/.exec(part) ?? [];
    const here = given[index];
    if (greedy !== undefined && name !== undefined) {
      if (here === undefined || here === '') return undefined;
      parameters[name] = decoded(given.slice(index).join('/'));
      return parameters;
    }
    if (here === undefined || (name === undefined ? part !== here : here === '')) return undefined;
    if (name !== undefined) parameters[name] = decoded(here);
  }
  return given.length === wanted.length ? parameters : undefined;
}

/** Sorts first what API Gateway tries first. */
function rankOf({ path, method }: Route): string {
  const kind = path === '$default' ? 3 : path.includes('+}') ? 2 : path.includes('{') ? 1 : 0;
  return `${kind}${String(999 - path.split('/').length)}${method === 'ANY' ? 1 : 0}`;
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
