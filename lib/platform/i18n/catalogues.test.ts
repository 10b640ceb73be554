import { describe, expect, it } from "vitest";
import { catalogues } from "./catalogues";

type Tree = { [key: string]: Tree | string };

function flat(tree: Tree, prefix = ""): [key: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

/** The placeholders of a message: `{name}`, `{guests, plural, …}` and `<tz>`. */
function placeholders(sentence: string): string[] {
  const tags = sentence.match(/<[a-z]\w*>/g) ?? [];
  return [...new Set([...tags, ...namesIn(sentence)])].sort();
}

// Braces nest: in `{n, plural, one {seat} other {seats}}` only every second depth contains a name.
function namesIn(sentence: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [at, sign] of [...sentence].entries()) {
    if (sign === "{" && depth % 2 === 0)
      names.push(/^\s*\w+/.exec(sentence.slice(at + 1))?.[0] ?? "");
    depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
  }
  return names;
}

const en = flat(catalogues.en as unknown as Tree);
const fr = flat(catalogues.fr as unknown as Tree);

describe("the two catalogues", () => {
  it("have the same keys", () => {
    expect(fr.map(([key]) => key).sort()).toEqual(en.map(([key]) => key).sort());
  });

  it("have the same placeholders", () => {
    const french = new Map(fr);
    const differing = en.filter(
      ([key, sentence]) =>
        placeholders(sentence).join() !== placeholders(french.get(key) ?? "").join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("have no empty messages", () => {
    expect([...en, ...fr].filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
  });

  it("have no English messages in French", () => {
    const french = new Map(fr);
    const words = (sentence: string) => {
      const plain = sentence.replace(/\S+@\S+|<[^<>]*>/g, "").replace(/\{[^{}]*\}/g, "");
      return plain.replace(/\{[^{}]*\}/g, "").match(/\p{L}{2,}/gu) ?? [];
    };
    const left = en.filter(([key, text]) => words(text).length > 1 && french.get(key) === text);
    expect(left).toEqual([]);
  });

  it("ask for no elision: names begin with any letter", () => {
    const unelided = /\b(?:[Dd]e|[Qq]ue) \{(?:name|actor|event|night|place|town|city)\}/;
    expect(fr.filter(([, sentence]) => unelided.test(sentence))).toEqual([]);
  });

  it("follow the typography of the Office québécois de la langue française", () => {
    const mistakes = [
      /\s[;!?]/u,
      // A no-break space before a colon, inside guillemets and before a unit.
      /[^\u00a0]:(?:\s|$)/u,
      /«[^\u00a0]|[^\u00a0]»/u,
      /[\dx] (?:h|min|s|km|%|\$)(?![\p{L}’])/u,
      /\w'\w/u,
    ];
    const plain = (sentence: string) => sentence.replace(/\{[^{}]*\}|https?:\S+/g, "x");
    const hasMistake = (sentence: string) =>
      mistakes.some((mistake) => mistake.test(plain(sentence)));
    expect(fr.filter(([, sentence]) => hasMistake(sentence))).toEqual([]);
  });
});
