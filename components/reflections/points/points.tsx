import { Section } from "@/components/site/section";
import { LinkedText } from "@/components/ui/text/linked-text";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { ShownPoint } from "@/lib/reflections/queries";
import { PointActions, pointLink } from "./point-actions";

type Props = {
  id: string;
  title: string;
  points: ShownPoint[];
  lang?: string;
  links: SiteLinks;
  /** The reflection's. */
  path: string;
  /** The event's, where a point can be taken on or asked about; null where nothing can be. */
  make: string | null;
};

/** Each point has an anchor here, and a page of its own to be linked to, quoted and liked. */
export function Points({ id, title, points, lang, links, path, make }: Props) {
  const t = useTranslations("points");
  if (points.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="grid max-w-text gap-3">
        {points.map((point, at) => (
          <li key={point.id} id={`point-${point.id}`} className="grid scroll-mt-4">
            <p
              lang={lang}
              className="whitespace-pre-line border-hairline border-l-3 pl-4 font-reading text-lg leading-relaxed"
            >
              <LinkedText text={point.text} links={links} />
            </p>
            <p className="flex flex-wrap gap-x-4 pl-4.75 text-sm">
              <a
                href={`${path}/points/${point.id}`}
                aria-label={t("open-label", { list: title, number: at + 1, count: point.likes })}
                className={pointLink}
              >
                {t("open", { count: point.likes })}
              </a>
              {make && <PointActions {...{ make, point }} row={`${title} ${at + 1}`} />}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
