// Preloaded into a server under test: every response says in a header how many SQL statements ran for it until then, but
// for files of the build: what they weigh is measured.
import { AsyncLocalStorage } from "node:async_hooks";
import { Server, ServerResponse } from "node:http";
import { createRequire } from "node:module";

if (process.argv[1]?.endsWith("server.mjs")) {
  const requests = new AsyncLocalStorage();

  const { emit } = Server.prototype;
  Server.prototype.emit = function (event, ...args) {
    if (event !== "request" || args[0].url?.startsWith("/_next/"))
      return emit.call(this, event, ...args);
    return requests.run({ statements: 0 }, () => emit.call(this, event, ...args));
  };

  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function (...args) {
    const counted = requests.getStore();
    if (counted && !this.headersSent) this.setHeader("x-statements", counted.statements);
    return writeHead.apply(this, args);
  };

  const { Client } = createRequire(import.meta.url)("pg");
  const { query } = Client.prototype;
  Client.prototype.query = function (...args) {
    const counted = requests.getStore();
    if (counted) counted.statements += 1;
    return query.apply(this, args);
  };
}
