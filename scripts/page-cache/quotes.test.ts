import { createContext, runInContext } from "node:vm";
import { expect, it } from "vitest";
import { withSingleQuotes } from "./quotes";

/** As Next writes it. */
const scriptOf = (data: string) =>
  `<script nonce="a+b/c==">self.__next_f.push([1,${JSON.stringify(data).replaceAll("<", "\\u003c")}])</script>`;

function dataOf(html: string) {
  const pushed: [number, string][] = [];
  const context = createContext({ self: { __next_f: pushed } });
  for (const [, code = ""] of html.matchAll(/<script[^>]*>(.*?)<\/script>/gs))
    runInContext(code, context);
  return pushed.map(([, text]) => text);
}

const samples = [
  '0:["$","p",null,{"title":"It\'s","children":"L\'été"}]\n',
  '1:"a \\"quoted\\" word, a \\\\ and a \\\\\\" and \\n"',
  "2:'</script><script>alert(1)</script>'",
  `3:"\u2028 'both' \\'"\\`,
];

it("shortens React's data without changing it, however it is quoted", () => {
  const html = `<p>"self.__next_f"</p>${samples.map(scriptOf).join("")}<p class="x">'</p>`;
  const shorter = withSingleQuotes(html);
  expect(dataOf(shorter)).toEqual(samples);
  expect(shorter.length).toBeLessThan(html.length);
  expect(shorter).not.toContain("</script><script>alert");
});

it("leaves everything else as it is", () => {
  const html = `<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>let a = "\\"";</script>`;
  expect(withSingleQuotes(html)).toBe(html);
});
