import { type Dated, eventPhase } from "@/lib/phases/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { escapeMarks, withoutHtml } from "@/lib/platform/markdown/without-html";
import type { LocalDate } from "@/lib/platform/time/local";

/** As much as is read, and as a page holds. */
const MOST_ITEMS = 100;

export type RoundUpRefusal = "event-canceled" | "not-over";

type Night = {
  status: "draft" | "published" | "canceled";
  localDate: LocalDate;
  /** The published meetups. */
  meetups: readonly Dated[];
};

/** A night is rounded up once it is over; null if it may be. */
export function roundUpRefusal(night: Night, now: Date): RoundUpRefusal | null {
  if (night.status === "canceled") return "event-canceled";
  const isOver = night.status === "published" && eventPhase(night, now) === "after";
  return isOver ? null : "not-over";
}

/** Everybody who asked for it has it, or nobody asked. */
export type NobodyToMail = "nobody-to-mail" | "nobody-asked";

export const hasRoom = (items: number): boolean => items < MOST_ITEMS;

type Reflection = {
  status: "draft" | "published" | "withdrawn";
  quotable: boolean;
  stayed: string;
};
type Source = { reflection: Reflection | null; point: { text: string } | null };

/** Whether what was chosen may still be shown: not once it was withdrawn, nor where its words have changed since. */
export function quoteState({
  quoted,
  pointId,
  ...source
}: { quoted: string; pointId: string | null } & Source): "shown" | "withdrawn" | "changed" {
  const { reflection, point } = source;
  if (reflection?.status !== "published" || !reflection.quotable) return "withdrawn";
  const words = pointId === null ? reflection.stayed : point?.text;
  return words === quoted ? "shown" : "changed";
}

/** One place up or down from where its reader saw it; null where it is no longer there, or has nowhere to go. */
export function moved<Id>(
  ids: readonly Id[],
  { id, from, direction }: { id: Id; from: number; direction: "up" | "down" },
): Id[] | null {
  const to = direction === "up" ? from - 1 : from + 1;
  if (ids[from] !== id || to < 0 || to >= ids.length) return null;
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** How many quotes the desk offers at a time. */
const AT_A_TIME = 50;

/** `page`: counted from 1; beyond the last one is the last one. */
export function onPage<Item>(items: readonly Item[], page: number) {
  const pages = Math.max(1, Math.ceil(items.length / AT_A_TIME));
  const at = Math.min(page, pages);
  const from = (at - 1) * AT_A_TIME;
  return {
    items: items.slice(from, from + AT_A_TIME),
    from,
    previous: at > 1 ? at - 1 : null,
    next: at < pages ? at + 1 : null,
  };
}

export type RoundUpTexts = Record<"titleEn" | "titleFr" | "textEn" | "textFr", string | null>;

export const isEmptyText = (texts: RoundUpTexts): boolean =>
  [texts.titleEn, texts.titleFr, texts.textEn, texts.textFr].every((text) => text === null);

export const isSameText = (a: RoundUpTexts, b: RoundUpTexts): boolean =>
  (["titleEn", "titleFr", "textEn", "textFr"] as const).every((name) => a[name] === b[name]);

type Item = { kind: "text"; texts: RoundUpTexts } | { kind: "quote"; quoted: string };

/** What is written in an item, in both languages. */
export const textsOf = (item: Item): string[] =>
  item.kind === "quote" ? [item.quoted] : [item.texts.textEn ?? "", item.texts.textFr ?? ""];

export type MarkdownItem =
  | { kind: "text"; texts: RoundUpTexts }
  | { kind: "quote"; quoted: string; by: string; path: string };

/** What begins a list. */
const BULLET = /^(?:[-+]|\d{1,9}(?=[.)]))/;

/** As Markdown that reads as plain text does on a page: in one line, whatever its marks. */
const escaped = (text: string) =>
  escapeMarks(text.replace(/\s+/g, " ").trim()).replace(BULLET, (begin) =>
    /\d/.test(begin) ? `${begin}\\` : `\\${begin}`,
  );

/** The whole of it, to be pasted elsewhere. `origin` is "https://example.ca". */
export function roundUpMarkdown(
  { title, items }: { title: string; items: readonly MarkdownItem[] },
  { locale, origin }: { locale: Locale; origin: string },
): string {
  const parts = items.flatMap((item) => {
    if (item.kind === "quote") {
      const source = `[${escaped(item.by)}](${origin}${item.path})`;
      return [`> ${escaped(item.quoted)}\n>\n> ${source}`];
    }
    const { titleEn, titleFr, textEn, textFr } = item.texts;
    const theme = pick(locale, titleEn, titleFr);
    const text = pick(locale, textEn, textFr);
    return [theme && `## ${escaped(theme.text)}`, text && withoutHtml(text.text)];
  });
  return `${[`# ${escaped(title)}`, ...parts].filter(Boolean).join("\n\n")}\n`;
}
