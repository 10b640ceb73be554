import { cutOffSoon } from "./body";
import type { Handler } from "./hand-on";

/** Files stream to the disk: what each takes is a connection, for as long as its line is slow. */
const AT_ONCE = 50;

/** Hands on requests with a file, whose body is still to come. They don't keep pages waiting, nor wait for them. */
export function uploads(handOn: Handler): Handler {
  let running = 0;
  return (request, response) => {
    // One that is refused may still be sending.
    response.once("finish", () => cutOffSoon(request));
    if (running >= AT_ONCE) {
      response.writeHead(503, { "retry-after": "10", connection: "close" }).end();
      return;
    }
    running += 1;
    response.once("close", () => {
      running -= 1;
    });
    return handOn(request, response);
  };
}
