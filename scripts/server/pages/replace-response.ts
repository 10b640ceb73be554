import type { ServerResponse } from "node:http";

type Methods = Pick<ServerResponse, "writeHead" | "write" | "end" | "flushHeaders">;

/**
 * Lets another response replace the one that Next is about to send. `choose` gets its status before the first byte
 * leaves, and returns a function that sends the replacement, or undefined. Install it before whatever else wraps the
 * response. Headers set until now stay; those that Next sets are removed.
 */
export function replaceResponse(
  response: ServerResponse,
  choose: (status: number) => (() => void) | undefined,
): void {
  const original = methodsOf(response);
  const { writeHead, write, end, flushHeaders } = original;
  const ours = response.getHeaders();
  let isReplaced: boolean | undefined;

  function decide(status = response.statusCode): boolean {
    if (isReplaced !== undefined) return isReplaced;
    const send = choose(status);
    isReplaced = send !== undefined;
    if (!send) return false;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    for (const [name, value] of Object.entries(ours)) if (value) response.setHeader(name, value);
    // Compression and the like have wrapped these, and would encode the replacement too.
    const wrapped = methodsOf(response);
    Object.assign(response, original);
    send();
    Object.assign(response, wrapped);
    return true;
  }

  response.writeHead = (...args: unknown[]) =>
    decide(args[0] as number) ? response : writeHead.apply(response, args as never);
  response.write = (...args: unknown[]) => decide() || write.apply(response, args as never);
  response.end = (...args: unknown[]) => (decide() ? response : end.apply(response, args as never));
  response.flushHeaders = () => {
    if (!decide()) flushHeaders.call(response);
  };
}

/** Sends this status, whichever Next chooses. */
export function fixStatus(response: ServerResponse, status: number): void {
  const { writeHead } = response;
  response.writeHead = (_status: number, ...args: unknown[]) =>
    writeHead.call(response, status, ...(args as []));
}

const methodsOf = ({ writeHead, write, end, flushHeaders }: ServerResponse): Methods => ({
  writeHead,
  write,
  end,
  flushHeaders,
});
