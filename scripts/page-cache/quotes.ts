const DATA = /(<script[^>]*>self\.__next_f\.push\(\[1,)"(.*?)"(\]\)<\/script>)/gs;

/**
 * React's data is JSON within a string of Next's script. In single quotes its quotation marks need no backslash, which
 * is an eighth of it.
 */
export const withSingleQuotes = (html: string): string =>
  html.replace(
    DATA,
    (_, before: string, text: string, after: string) =>
      `${before}'${text.replace(/\\.|'/gs, requoted)}'${after}`,
  );

function requoted(found: string): string {
  if (found === "'") return "\\'";
  return found === '\\"' ? '"' : found;
}
