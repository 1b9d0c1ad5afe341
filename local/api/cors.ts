// Which pages of other origins may call the API, as the template's CorsConfiguration says.
import type { IncomingHttpHeaders } from 'node:http';
import type { Cors } from '../plan/api.ts';
import type { ApiResponse } from './event.ts';

type Headers = Readonly<Record<string, string>>;

export function corsHeaders(origin: string | undefined, cors: Cors): Headers {
  if (origin === undefined || !(cors.origins.includes('*') || cors.origins.includes(origin))) return {};
  return {
    'access-control-allow-origin': cors.origins.includes('*') ? '*' : origin,
    vary: 'Origin',
    ...(cors.credentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(cors.exposed.length === 0 ? {} : { 'access-control-expose-headers': cors.exposed.join(',') }),
  };
}

export function preflight(headers: IncomingHttpHeaders, cors: Cors): ApiResponse {
  const allowed = corsHeaders(headers.origin, cors);
  const told =
    'access-control-allow-origin' in allowed
      ? {
          'access-control-allow-methods': cors.methods.join(','),
          'access-control-allow-headers': cors.headers.join(','),
          ...(cors.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(cors.maxAgeSeconds) }),
        }
      : {};
  return { status: 204, headers: { ...allowed, ...told }, body: Buffer.alloc(0) };
}
