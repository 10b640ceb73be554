import type { Metadata } from "next";
import { headers } from "next/headers";
import { type Answer, SearchPage } from "@/components/search/search-page";
import { networkOf } from "@/lib/kernel/http/network";
import { withinLimit } from "@/lib/kernel/limits";
import type { Locale } from "@/lib/platform/i18n/locales";
import { fieldSentence } from "@/lib/platform/i18n/sentences";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { search } from "@/lib/search/queries";
import { pageSchema, searchSchema } from "@/lib/search/schema";
import { pageMetadata } from "@/lib/share/metadata-rules";
import { shortened } from "@/lib/share/rules";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

/** Of several values the first; nothing where nothing was typed. */
const typedIn = ({ q }: Query) => (Array.isArray(q) ? q[0] : q) ?? "";

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "search" });
  const { data } = searchSchema.safeParse({ q: typedIn(await searchParams) });
  const title = data ? t("title-for", { words: shortened(data.q, 60) }) : t("title");
  const description = t("description");
  return pageMetadata({ locale, path: "/search", title, description, isListed: false });
}

export default async function SearchRoute({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const typed = typedIn(query);
  const answer = await answerTo(typed, query, locale);
  // A control character cannot stand in a page.
  return <SearchPage {...{ locale, answer }} typed={typed.replace(/\p{Cc}/gu, " ")} />;
}

async function answerTo(typed: string, query: Query, locale: Locale): Promise<Answer> {
  if (typed.trim() === "") return { kind: "none" };
  const parsed = searchSchema.safeParse({ q: typed });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const params = issue?.code === "custom" ? issue.params : {};
    return { kind: "invalid", error: fieldSentence(locale, issue?.message ?? "", params ?? {}) };
  }
  if (!(await withinLimit("search", networkOf(await headers())))) return { kind: "too-many" };
  const { after } = pageSchema.parse(query);
  const page = await search(parsed.data.q, after, locale);
  return page ? { kind: "found", words: parsed.data.q, ...page } : { kind: "no-words" };
}
