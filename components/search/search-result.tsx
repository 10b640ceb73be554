import { byline, foreign } from "@/components/reflections/byline";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SearchPage } from "@/lib/search/queries";
import type { Part } from "@/lib/search/rules";

type Result = NonNullable<SearchPage>["results"][number];

/** What it is, its title, where the words are in it, and whose it is. */
export function SearchResult({ locale, result }: { locale: Locale; result: Result }) {
  const [t, reflections] = [useTranslations("search"), useTranslations("reflections")];
  const { kind, path, title, body, name, night, place } = result;
  const about = night && nightTitle(night, locale);
  const signed = name && byline(reflections, { authorName: name, place: place ?? null }, locale);
  return (
    <li className="grid min-w-0 gap-1.5 border-hairline border-t pt-5">
      <p className="text-ink-2 text-sm">{t(`kinds.${kind}`)}</p>
      <h3 className="text-xl leading-snug" lang={foreign(title.lang, locale)}>
        <a href={`/${locale}${path}`} className="text-link hover:underline">
          <Marked parts={title.parts} />
        </a>
      </h3>
      {body && body.parts.length > 0 && (
        <p lang={foreign(body.lang, locale)}>
          <Marked parts={body.parts} />
        </p>
      )}
      {about && (
        <p className="text-ink-2">
          {signed && `${signed} · `}
          <span lang={foreign(about.lang, locale)}>{about.text}</span>
        </p>
      )}
    </li>
  );
}

function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, isMatch }, at) => {
    if (!isMatch) return text;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other identity, and never change
      <mark key={at} className="rounded-small bg-warn-ground text-ink">
        {text}
      </mark>
    );
  });
}
