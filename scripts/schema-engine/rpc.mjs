import { createInterface } from "node:readline";
import { createDatabase } from "./commands.mjs";
import { adapterFactory } from "./connection.mjs";
import { loadEngine } from "./engine.mjs";

/** Answers the CLI's requests in order until it closes stdin or sends a signal. */
export function serve(datasource, datamodels) {
  const { factory, close } = adapterFactory(datasource);
  let loading;
  const engine = () => {
    loading ??= loadEngine(factory, datamodels);
    return loading;
  };
  let queue = Promise.resolve();

  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const request = parse(line);
    // A message without a method is the CLI's reply to our "print".
    if (request?.method) queue = queue.then(() => answer(request));
  });

  async function answer({ id, method, params }) {
    try {
      send({ id, result: (await dispatch(method, params)) ?? {} });
    } catch (error) {
      send({ id, error: rpcError(error) });
    }
  }

  async function dispatch(method, params) {
    if (method === "createDatabase") return { databaseName: await createDatabase(datasource.url) };
    const loaded = await engine();
    switch (method) {
      case "getDatabaseVersion":
        return loaded.version(params);
      case "dbExecute":
      case "reset":
        await loaded[method](params);
        return null;
      case "diff":
        return printDiff(await loaded.diff(params));
      default:
        if (typeof loaded[method] !== "function") throw new Error(`no method ${method}`);
        return loaded[method](params);
    }
  }

  // The CLI closes stdin and sends SIGTERM at once: clean up exactly once.
  let shutdown;
  const shutDown = () => {
    shutdown ??= queue.then(close).then(() => process.exit(0));
    return shutdown;
  };
  lines.on("close", shutDown);
  process.on("SIGTERM", shutDown);
  process.on("SIGINT", shutDown);
}

/** The native engine prints a diff by sending a "print" request. */
function printDiff(result) {
  if (result.stdout != null) {
    send({ id: 1, method: "print", params: { content: result.stdout.replace(/\n$/, "") } });
  }
  return { ...result, stdout: null };
}

function rpcError(error) {
  const detail = parse(error?.message ?? error) ?? error;
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: {
      is_panic: false,
      message: String(detail.message ?? detail),
      meta: detail.meta ?? null,
      error_code: detail.code ?? detail.error_code ?? null,
    },
  };
}

function parse(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" ? value : undefined;
  } catch {
    return undefined;
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
