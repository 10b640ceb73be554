import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { OwnReflection } from "@/lib/reflections/own-queries";
import { isDraft } from "@/lib/reflections/rules";

type Props = { eventSlug: string; reflections: OwnReflection[] };

/** Above an empty form: what the viewer wrote of this night before. */
export function OwnReflections({ eventSlug, reflections }: Props) {
  const t = useTranslations("reflections.form");
  if (reflections.length === 0) return null;
  const drafts = reflections.filter(isDraft);
  const shown = drafts.length > 0 ? drafts : reflections;
  return (
    <Notice title={t(drafts.length > 0 ? "have-draft" : "have-published")}>
      <ul>
        {shown.map((reflection) => (
          <li key={reflection.slug}>
            <OwnReflectionLink {...{ eventSlug, reflection }} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** To what is published, or to the form of a draft. */
export function OwnReflectionLink({
  eventSlug,
  reflection,
}: {
  eventSlug: string;
  reflection: OwnReflection;
}) {
  const locale = useLocale();
  const { slug, title, stayed, locale: written } = reflection;
  const path = `/${locale}/n/${eventSlug}/reflections/${slug}`;
  return (
    <a
      href={isDraft(reflection) ? `${path}/edit` : path}
      lang={foreign(written, locale)}
      className="wrap-anywhere inline-flex min-h-target items-center text-link hover:underline"
    >
      {title ?? stayed}
    </a>
  );
}
