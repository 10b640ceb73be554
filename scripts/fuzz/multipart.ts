/** Node rejects some forms whose boundary is shorter than a browser's. */
const BOUNDARY = "----formboundary0123456789abcdef";

export type Part = { name: string; value: string | Buffer; filename?: string };

/** A form as a browser encodes it, except that names and values may be any bytes. */
export function multipart(parts: Part[]): Buffer {
  const encoded = parts.flatMap(({ name, value, filename }) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`),
    Buffer.from(`${filename === undefined ? "" : `; filename="${filename}"`}\r\n\r\n`),
    Buffer.from(value as string),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...encoded, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

export const multipartHeaders = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
