// Serves one file with the headers of a page, as fast as Node can: node plain-server.mjs <file> <content encoding>
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [, , file, encoding] = process.argv;
const body = readFileSync(file);
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-encoding": encoding,
  "content-length": body.byteLength,
};
const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
