// Only this machine may ask: the Host header must name it, so that no web page reaches in by a name that it points here
// (DNS rebinding), and pages of other origins are turned away unless the template lets them in.

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\]|[a-z0-9.-]+\.localhost)(?::\d+)?$/i;

/** The reason to refuse a request by its headers, or undefined. `origins` are those that the template allows. */
export function refusal(
  headers: { readonly host?: string | undefined; readonly origin?: string | undefined },
  origins: readonly string[] = [],
): string | undefined {
  if (!LOCAL_HOST.test(headers.host ?? '')) return `host ${headers.host ?? '(none)'} is not this machine`;
  const { origin } = headers;
  if (origin === undefined || isLocalOrigin(origin) || origins.includes('*') || origins.includes(origin))
    return undefined;
  return `pages of ${origin} may not ask here`;
}

export function isLocalOrigin(origin: string): boolean {
  const host = /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
  return host !== undefined && LOCAL_HOST.test(host);
}
