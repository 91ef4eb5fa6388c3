/** Addresses that a host may hand to another program. */

/**
 * The address of a link of an article as it is handed on, or null for what never is.
 *
 * Links to http: are handed on as well: many older articles have no other, it is the browser that connects and warns, and
 * the person sees the address first. A name and password in front of the host, which serve to mislead, are left out, and
 * so are all fields of a mail but those that only fill in its text: some mail programs attach files that a link names.
 */
export function outsideAddress(address: string): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  switch (url.protocol) {
    case 'https:':
    case 'http:':
      url.username = url.password = '';
      return url.href;
    case 'mailto:': {
      const kept = [...url.searchParams].filter(([name]) => MAIL_FIELDS.has(name.toLowerCase()));
      const fields = kept.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      return `mailto:${url.pathname}${fields.length === 0 ? '' : `?${fields.join('&')}`}`;
    }
    default:
      return null;
  }
}

const MAIL_FIELDS: ReadonlySet<string> = new Set(['subject', 'body', 'cc', 'bcc', 'to']);
